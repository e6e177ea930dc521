//! Recording: the words of the command become the domain's, the domain's rules hold, one transaction keeps it all.

use super::{AddRequest, RequestAdded, codes, free_code, parsed};
use crate::desk::is_clock_odd;
use crate::transact::{Failure, Op, Tx};
use crate::{ApiError, Desk, followup, settings};
use chrono::{DateTime, FixedOffset};
use indrumar_catalogue::{Catalogue, SheetLanguage};
use indrumar_domain::{NewRequest, Request, ReturnCode, ServiceCode};
use indrumar_store::{Name, Words};

/// See [`crate::with_commands`]. What was being typed is recorded by this, so the draft goes with the same commit.
pub fn add(desk: &Desk, args: AddRequest) -> Result<RequestAdded, ApiError> {
    let new = parsed(desk, &args)?;
    let follow_up = args
        .follow_up
        .as_ref()
        .map(|words| followup::parsed(words, desk.today(), None))
        .transpose()?;
    let mut random = [0; 26];
    desk.host()
        .random(&mut random)
        .map_err(ApiError::internal)?;
    let codes = match follow_up.is_some() || args.give_code == Some(true) {
        true => codes(desk)?,
        false => Vec::new(),
    };
    // Who works here and where the clock has been are asked in the same transaction: each question beside it would take the
    // database's locks anew, and what was answered could be past when the request is kept.
    let ((request, clock_odd), changes) = desk.transact(Op::AddRequest, |tx| {
        let clock_odd = is_clock_odd(tx.read(), tx.now())?;
        let mut request = Draft::within(desk, tx)?.record(new, &random)?;
        if !codes.is_empty() {
            request.code = Some(free_code(tx.read(), &codes)?);
        }
        let words = words(&desk.catalogue(), &request);
        tx.about(request.id);
        let seq = tx.add_request(&request, &words)?;
        if let Some(follow_up) = &follow_up {
            tx.set_follow_up(seq, follow_up)?;
        }
        tx.clear_draft()?;
        Ok((request, clock_odd))
    })?;
    Ok(RequestAdded {
        id: request.id.to_string(),
        day: request.day.to_string(),
        code: request.code.as_ref().map(ReturnCode::grouped),
        clock_odd,
        changes,
    })
}

/// What is the same for every request recorded now: whose desk it is and what the clock shows.
pub(crate) struct Draft<'a> {
    desk: &'a Desk,
    operator: String,
    now: DateTime<FixedOffset>,
}

impl<'a> Draft<'a> {
    /// Only a desk that knows its office and its operator records.
    pub(crate) fn new(desk: &'a Desk) -> Result<Self, ApiError> {
        Self::of(desk, desk.read(settings::operator)?, desk.now())
    }

    /// The same, as a change under way sees it.
    fn within(desk: &'a Desk, tx: &Tx<'_>) -> Result<Self, Failure> {
        let operator = settings::operator(tx.read())?;
        Ok(Self::of(desk, operator, *tx.now())?)
    }

    fn of(
        desk: &'a Desk,
        operator: Option<String>,
        now: DateTime<FixedOffset>,
    ) -> Result<Self, ApiError> {
        Ok(Self {
            desk,
            operator: operator.ok_or(ApiError::NotSetUp {})?,
            now,
        })
    }

    /// The domain's rules.
    pub(crate) fn record(&self, new: NewRequest, random: &[u8; 26]) -> Result<Request, ApiError> {
        self.record_of(&self.operator, new, random)
    }

    /// The same for what another operator wrote down once.
    pub(crate) fn record_of(
        &self,
        operator: &str,
        new: NewRequest,
        random: &[u8; 26],
    ) -> Result<Request, ApiError> {
        Ok(new.record(self.desk.install(), operator, &self.now, random)?)
    }

    /// The clock at the beginning.
    pub(crate) fn now(&self) -> DateTime<FixedOffset> {
        self.now
    }

    /// Who works here.
    pub(crate) fn operator(&self) -> &str {
        &self.operator
    }
}

/// Everything by which a request shall be found: its note, who helped, and its services by code, name and everyday words
/// in every language.
pub(crate) fn words(catalogue: &Catalogue, request: &Request) -> Words {
    let referred = request.items.iter().map(|item| &item.referred_to);
    let said = std::iter::once(&request.note).chain(referred).flatten();
    let said: Vec<&str> = said.map(String::as_str).collect();
    let operator = Name {
        of: format!("operator {}", request.operator),
        words: request.operator.clone(),
    };
    let services = request.items.iter().map(|item| Name {
        of: format!("service {}", item.service),
        words: service_words(catalogue, &item.service),
    });
    Words {
        said: said.join(" "),
        names: std::iter::once(operator).chain(services).collect(),
    }
}

fn service_words(catalogue: &Catalogue, code: &ServiceCode) -> String {
    let mut words = code.as_str().to_owned();
    let Some(service) = catalogue.service(code) else {
        return words;
    };
    for language in SheetLanguage::ALL {
        let named = [service.name.get(language), service.title.get(language)];
        let aliases = service.aliases.get(language).iter().map(String::as_str);
        for text in named.into_iter().chain(aliases) {
            words.push(' ');
            words.push_str(text);
        }
    }
    words
}
