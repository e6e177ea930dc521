//! Addresses without their passwords: a connection string is shown in errors and logs, what is secret in it is not.

/// What is between `//` and `@`, and what follows `?`, is not repeated.
pub(crate) fn shown(address: &str) -> String {
    let Some(start) = address.find("://").map(|at| at + 3) else {
        return match address.split_once(':') {
            Some((kind, _)) if kind.starts_with("postgres") => format!("{kind}:…"),
            _ => address.to_owned(),
        };
    };
    let (head, rest) = address.split_at(start);
    let from = rest.rfind('@').unwrap_or(0);
    let to = rest[from..].find('?').map_or(rest.len(), |at| from + at);
    let gap = if from > 0 { "…" } else { "" };
    let tail = if to < rest.len() { "?…" } else { "" };
    format!("{head}{gap}{}{tail}", &rest[from..to])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_repeated_wherever_it_stands() {
        for (address, said) in [
            ("hub.db", "hub.db"),
            ("postgres:hub:secret", "postgres:…"),
            ("mysql://hub:secret@db/hub", "mysql://…@db/hub"),
            ("postgres://hub:se@cret@db/hub?x=1", "postgres://…@db/hub?…"),
            ("postgres:///hub?password=secret", "postgres:///hub?…"),
        ] {
            assert_eq!(shown(address), said);
        }
    }
}
