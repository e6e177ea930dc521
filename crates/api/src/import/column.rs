//! What a column of an old register may be, and the headings under which people keep it.

use indrumar_catalogue::fold;

macro_rules! columns {
    ($( $(#[$doc:meta])* $name:ident = $word:literal [$($heading:literal),*] )+) => {
        /// What a column may be.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Column {
            $( $(#[$doc])* $name ),+
        }

        impl Column {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in commands.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$name => $word ),+ }
            }

            /// The beginnings of the headings it is known by, folded; longer ones go before shorter ones.
            fn headings(self) -> &'static [&'static str] {
                match self { $( Self::$name => &[$($heading),*] ),+ }
            }
        }
    };
}

columns! {
    /// The day, perhaps with the hour.
    Day = "day" ["data", "ziua", "zi", "date", "day", "дата", "день", "число"]
    /// The hour.
    Time = "time" ["ora", "time", "hour", "время", "час"]
    /// What was asked for.
    Service = "service" ["servici", "tema", "subiect", "solicitare", "service", "subject", "услуг", "тема", "вопрос", "обращение"]
    /// How many visits the row stands for.
    Visits = "visits" ["vizit", "numar de vizit", "nr vizit", "cantitate", "visits", "count", "количество", "кол", "визит", "посещени"]
    /// How it ended.
    Outcome = "outcome" ["rezultat", "outcome", "result", "результат", "итог"]
    /// How the person came.
    Channel = "channel" ["canal", "mod de adresare", "channel", "канал", "способ"]
    /// The language of the help.
    Language = "language" ["limba", "language", "язык"]
    /// How far the help went.
    Help = "help" ["ajutor", "asistenta", "help", "помощь"]
    /// The age band.
    Age = "age" ["varsta", "age", "возраст"]
    /// Minutes of help.
    Minutes = "minutes" ["minut", "durata", "duration", "минут", "длительность", "продолжительность"]
    /// People in a group session.
    Heads = "heads" ["participant", "persoane", "grup", "heads", "people", "участник", "человек", "группа"]
    /// Who helped.
    Operator = "operator" ["operator", "angajat", "bibliotecar", "secretar", "оператор", "сотрудник", "библиотекарь"]
    /// The note.
    Note = "note" ["nota", "note", "observati", "mentiun", "comentari", "comment", "remark", "примечани", "заметк", "комментари"]
}

impl Column {
    /// By its name in commands.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.as_str() == word)
    }

    /// By a heading as it stands in a file.
    pub(super) fn of_heading(heading: &str) -> Option<Self> {
        let heading = fold(heading);
        let known = |column: &Self| {
            let headings = column.headings().iter();
            let known = headings.filter(|it| heading.starts_with(**it));
            known.map(|it| it.len()).max()
        };
        let all = Self::ALL.iter().filter_map(|it| Some((known(it)?, *it)));
        all.max_by_key(|(length, _)| *length).map(|(_, it)| it)
    }

    /// What each heading is; the first that fits has the column, a second is nothing.
    pub(super) fn of_headings(headings: &[String]) -> Vec<Option<Self>> {
        let mut found: Vec<Option<Self>> = Vec::with_capacity(headings.len());
        for heading in headings {
            let column = Self::of_heading(heading);
            let taken = column.is_some() && found.contains(&column);
            found.push(column.filter(|_| !taken));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_three_languages_however_they_are_written() {
        for (heading, column) in [
            ("DATA", Some(Column::Day)),
            ("Ziua vizitei", Some(Column::Day)),
            ("Serviciul solicitat", Some(Column::Service)),
            ("Количество", Some(Column::Visits)),
            ("Язык", Some(Column::Language)),
            ("Observaţii", Some(Column::Note)),
            ("Result", Some(Column::Outcome)),
            ("Nume", None),
            ("", None),
        ] {
            assert_eq!(Column::of_heading(heading), column, "{heading}");
        }
        let twice = ["Data".to_owned(), "Data".to_owned()];
        assert_eq!(Column::of_headings(&twice), [Some(Column::Day), None]);
    }
}
