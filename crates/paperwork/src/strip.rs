//! The strip to tear off: the number that must not be lost, the code that finds the request again, the next date.

use indrumar_document::{Field, Strip, Text, Value};

use crate::input::{Labels, SheetInput};
use crate::said::office_name;
use crate::sheet::{contact, in_both};

/// Known values printed, boxes for the others.
pub(crate) fn strip(input: &SheetInput) -> Strip {
    let values = &input.strip;
    let number = values.number.as_deref().and_then(known).map(grouped);
    let code = values.return_code.as_deref().and_then(known);
    let next = values.next.map(indrumar_i18n::date);
    let field = |label: fn(&Labels) -> &String, value: Value| Field {
        label: in_both(input, |input| label(&input.labels).as_str().into()),
        value,
    };
    let mut note = vec![office_name(&input.office, input.language)];
    note.extend(contact(input));
    Strip {
        cut: in_both(input, |input| input.labels.strip.as_str().into()),
        title: in_both(input, |input| input.name.to_text()),
        fields: vec![
            field(|it| &it.strip_number, value(number, &[4, 4, 4])),
            field(|it| &it.strip_next, value(next, &[2, 2])),
            field(
                |it| &it.strip_return,
                value(code.map(str::to_owned), &[3, 3]),
            ),
        ],
        note: Text::joined(&note, " · "),
    }
}

fn value(known: Option<String>, boxes: &[u8]) -> Value {
    known.map_or_else(|| Value::Boxes(boxes.to_vec()), Value::Known)
}

fn known(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// A number in groups of four, as people read it out; what has signs of its own ("12/345-6") keeps them.
fn grouped(number: &str) -> String {
    let bare: Vec<char> = number.chars().filter(|c| !c.is_whitespace()).collect();
    if !bare.iter().all(|c| c.is_alphanumeric()) {
        return number.to_owned();
    }
    let groups: Vec<String> = bare.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_in_groups_of_four_unless_it_has_signs_of_its_own() {
        assert_eq!(grouped("123456789012"), "1234 5678 9012");
        assert_eq!(grouped("12 345 67"), "1234 567");
        assert_eq!(grouped("12/345-6"), "12/345-6");
        assert_eq!(known("  "), None);
    }
}
