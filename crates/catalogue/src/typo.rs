//! One slip of the finger: a letter too many, too few, wrong, or two in the wrong order.

/// Whether one such slip, or none, turns one word into the other (a Damerau-Levenshtein distance of at most 1).
pub(crate) fn within_one(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (short, long) = (&short[same..], &long[same..]);
    match (short, long) {
        ([], _) => true,
        (short, [_, rest @ ..]) if short.len() == rest.len() + 1 => {
            let swapped = match (short, long) {
                ([a, b, left @ ..], [c, d, right @ ..]) => a == d && b == c && left == right,
                _ => false,
            };
            short[1..] == *rest || swapped
        }
        (short, [_, rest @ ..]) => short == rest,
        (_, []) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, expected: bool) {
        let a: Vec<_> = a.chars().collect();
        let b: Vec<_> = b.chars().collect();
        assert_eq!(within_one(&a, &b), expected, "{a:?} {b:?}");
        assert_eq!(within_one(&b, &a), expected, "{b:?} {a:?}");
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        check("cazier", "cazier", true);
        check("cazier", "caziar", true);
        check("cazier", "cazir", true);
        check("cazier", "cazzier", true);
        check("cazier", "czaier", true);
        check("cazier", "cazire", true);
        check("cazier", "czzir", false);
        check("cazier", "cazi", false);
        check("", "a", true);
        check("", "ab", false);
        check("пенсия", "песния", true);
    }
}
