//! Notes as operators write them: short, about the matter, with nobody in them.

use super::chance::Chance;
use crate::SpokenLanguage;

const ROMANIAN: &[&str] = &[
    "A venit cu facturile pe hârtie, le-am plătit pe rând.",
    "Nu avea codul PIN la îndemână, revine mâine.",
    "Telefonul nu primea SMS-uri, am repornit aparatul.",
    "I-am arătat cum se caută singur data viitoare.",
    "A cerut fișa cu litere mari.",
    "Internetul a căzut la jumătate, am reluat de la început.",
    "Parola uitată; am restabilit-o împreună.",
    "Plata s-a făcut cu cardul unei rude, aflată alături.",
    "A întrebat și de pensie, îndrumat la casa teritorială.",
    "Am tipărit fișa în două exemplare.",
    "Pagina s-a încărcat greu, am așteptat câteva minute.",
    "A notat pașii în caiet.",
    "Chitanța a fost trimisă pe e-mail.",
    "Factura era pe numele vechiului proprietar.",
    "Prima oară la calculator; am mers pas cu pas.",
];

const RUSSIAN: &[&str] = &[
    "Пришли с бумажными счетами, оплатили по очереди.",
    "Забыли пароль, восстановили вместе.",
    "Попросили памятку крупным шрифтом.",
    "Интернет прервался, начали сначала.",
    "Показали, как сделать это в следующий раз самостоятельно.",
    "SMS с кодом пришло не сразу.",
    "Квитанцию отправили на электронную почту.",
    "Придут ещё раз с удостоверением.",
];

/// A note in the language of the help; Romanian where there is none in it.
pub(super) fn note(chance: &mut Chance, language: SpokenLanguage) -> &'static str {
    match language {
        SpokenLanguage::Russian => chance.one_of::<&str>(RUSSIAN),
        _ => chance.one_of::<&str>(ROMANIAN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_use_the_comma_below_and_never_the_cedilla() {
        let cedilla = |note: &&str| note.contains(['ş', 'ţ', 'Ş', 'Ţ']);
        assert!(!ROMANIAN.iter().any(cedilla));
    }
}
