//! Recording: the words of the command become the domain's, the domain's rules hold, one transaction keeps it all.

use super::{AddRequest, RequestAdded, codes, free_code, parsed};
use crate::transact::Op;
use crate::{ApiError, Desk, followup, settings};
use chrono::DateTime;
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
    let draft = Draft::new(desk)?;
    let clock_odd = desk.is_clock_odd()?;
    let mut random = [0; 26];
    desk.host()
        .random(&mut random)
        .map_err(ApiError::internal)?;
    let mut request = draft.record(new, &random)?;
    let words = words(&desk.catalogue(), &request);
    let codes = match follow_up.is_some() || args.give_code == Some(true) {
        true => codes(desk)?,
        false => Vec::new(),
    };
    let (code, changes) = desk.transact(Op::AddRequest, |tx| {
        if !codes.is_empty() {
            request.code = Some(free_code(tx.read(), &codes)?);
        }
        tx.about(request.id);
        let seq = tx.add_request(&request, &words)?;
        if let Some(follow_up) = &follow_up {
            tx.set_follow_up(seq, follow_up)?;
        }
        tx.clear_draft()?;
        Ok(request.code.as_ref().map(ReturnCode::grouped))
    })?;
    Ok(RequestAdded {
        id: request.id.to_string(),
        day: request.day.to_string(),
        code,
        clock_odd,
        changes,
    })
}

/// What is the same for every request recorded now: whose desk it is and what the clock shows.
pub(crate) struct Draft<'a> {
    desk: &'a Desk,
    operator: String,
    now: DateTime<chrono::FixedOffset>,
}

impl<'a> Draft<'a> {
    /// Only a desk that knows its office and its operator records.
    pub(crate) fn new(desk: &'a Desk) -> Result<Self, ApiError> {
        let operator = desk.read(settings::operator)?;
        Ok(Self {
            desk,
            operator: operator.ok_or(ApiError::NotSetUp {})?,
            now: desk.now(),
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
    pub(crate) fn now(&self) -> DateTime<chrono::FixedOffset> {
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
