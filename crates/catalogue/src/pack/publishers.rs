//! Whose packs are taken everywhere: `content/publishers.txt`, built into the program.
//!
//! Not here: the key of a desk's own hub, which comes by enrolment, and publishers that a hub's administrator names.

use indrumar_wire::PublicKey;

use super::PackError;

const TEXT: &str = include_str!("../../../../content/publishers.txt");

/// Somebody whose packs are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// The public half of the key.
    pub key: PublicKey,
    /// Who that is.
    pub name: String,
}

/// The publishers that the program names.
///
/// # Errors
/// A line that is not a key and a name: whoever put it there would otherwise wait for updates in vain.
pub fn publishers() -> Result<Vec<Publisher>, PackError> {
    read(TEXT)
}

fn read(text: &str) -> Result<Vec<Publisher>, PackError> {
    let lines = text.lines().enumerate();
    let lines = lines.map(|(at, line)| (at + 1, line.trim()));
    lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(at, line)| {
            let wrong = || PackError::Malformed(format!("publishers.txt, line {at}"));
            let (key, name) = line.split_once(char::is_whitespace).ok_or_else(wrong)?;
            Ok(Publisher {
                key: PublicKey::parse(key).map_err(|_| wrong())?,
                name: name.trim().to_owned(),
            })
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use indrumar_wire::SigningKey;

    #[test]
    fn the_list_in_the_program_can_be_read() {
        publishers().unwrap();
    }

    #[test]
    fn a_line_is_a_key_and_a_name_and_anything_else_is_named_by_its_number() {
        let key = SigningKey::from_seed([5; 32]).public();
        let list = format!("# list\n\n{key}  Agenția de e-Guvernare\n");
        let read_back = read(&list).unwrap();
        assert_eq!(
            read_back,
            [Publisher {
                key,
                name: "Agenția de e-Guvernare".to_owned()
            }]
        );
        let weak = "00".repeat(32);
        for bad in ["cheie", &key.to_string(), &format!("{weak} X"), "xyz Nume"] {
            let error = read(&format!("#\n{bad}\n")).unwrap_err();
            assert_eq!(
                error,
                PackError::Malformed("publishers.txt, line 2".to_owned()),
                "{bad}"
            );
        }
    }
}
