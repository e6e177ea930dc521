//! Objects in the syntax of PDF, as bytes.

use std::io::{Error, Write};

use lopdf::{Dictionary, Object, Stream, StringFormat};

/// Writes an object after what is there; two things that would run into each other get a space between them.
pub(super) fn write(out: &mut Vec<u8>, object: &Object) -> Result<(), Error> {
    match object {
        Object::Null => word(out, b"null"),
        Object::Boolean(true) => word(out, b"true"),
        Object::Boolean(false) => word(out, b"false"),
        Object::Integer(value) => {
            part(out);
            write!(out, "{value}")?;
        }
        Object::Real(value) => {
            part(out);
            write!(out, "{value}")?;
        }
        Object::Reference((id, generation)) => {
            part(out);
            write!(out, "{id} {generation} R")?;
        }
        Object::Name(name) => self::name(out, name),
        Object::String(bytes, StringFormat::Literal) => literal(out, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => {
            out.push(b'<');
            for &byte in bytes {
                out.extend_from_slice(&hexadecimal(byte));
            }
            out.push(b'>');
        }
        Object::Array(objects) => {
            out.push(b'[');
            for object in objects {
                write(out, object)?;
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => self::dictionary(out, dictionary)?,
        Object::Stream(stream) => self::stream(out, stream)?,
    }
    Ok(())
}

pub(super) fn stream(out: &mut Vec<u8>, stream: &Stream) -> Result<(), Error> {
    dictionary(out, &stream.dict)?;
    out.extend_from_slice(b"\nstream\n");
    out.extend_from_slice(&stream.content);
    out.extend_from_slice(b"\nendstream");
    Ok(())
}

fn dictionary(out: &mut Vec<u8>, dictionary: &Dictionary) -> Result<(), Error> {
    out.extend_from_slice(b"<<");
    for (key, value) in dictionary {
        name(out, key);
        write(out, value)?;
    }
    out.extend_from_slice(b">>");
    Ok(())
}

fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.push(b'#');
            out.extend_from_slice(&hexadecimal(byte));
        }
    }
}

fn literal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'(');
    for &byte in bytes {
        match byte {
            b'\r' => out.extend_from_slice(b"\\r"),
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            byte => out.push(byte),
        }
    }
    out.push(b')');
}

fn word(out: &mut Vec<u8>, word: &[u8]) {
    part(out);
    out.extend_from_slice(word);
}

/// A space, where the next word would be read as part of what stands before it.
fn part(out: &mut Vec<u8>) {
    let parted = |byte: &u8| byte.is_ascii_whitespace() || b"()<>[]".contains(byte);
    if !out.last().is_none_or(parted) {
        out.push(b' ');
    }
}

fn hexadecimal(byte: u8) -> [u8; 2] {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    [byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)])
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn objects_are_parted_only_where_they_would_run_together() {
        let object = Object::Dictionary(dictionary! {
            "Kids" => vec![Object::Integer(1), Object::Real(-0.5), Object::Null, (7, 0).into()],
            "A B" => Object::Name(b"C#".to_vec()),
            "Open" => true,
            "Said" => Object::string_literal("(a\\b)\r"),
            "Seen" => Object::String(vec![0xFE, 0x0A], StringFormat::Hexadecimal),
        });
        let mut out = Vec::new();
        write(&mut out, &object).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "<</Kids[1 -0.5 null 7 0 R]/A#20B/C#23/Open true/Said(\\(a\\\\b\\)\\r)/Seen<FE0A>>>"
        );
    }
}
