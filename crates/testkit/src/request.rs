//! A request in one line.

use indrumar_api::request::{AddItem, AddRequest, RequestAdded, add};
use indrumar_api::{ApiError, Desk};

/// A visit about to be recorded.
#[derive(Debug, Clone)]
pub struct RequestBuilder(AddRequest);

/// A solved visit at the desk, in Romanian, for this service.
pub fn request(service: &str) -> RequestBuilder {
    RequestBuilder(AddRequest {
        items: vec![item(service)],
        channel: "desk".to_owned(),
        language: "ro".to_owned(),
        visits: 1,
        ..AddRequest::default()
    })
}

fn item(service: &str) -> AddItem {
    AddItem {
        service: service.to_owned(),
        outcome: "solved".to_owned(),
        ..AddItem::default()
    }
}

impl RequestBuilder {
    /// One more service.
    pub fn and(mut self, service: &str) -> Self {
        self.0.items.push(item(service));
        self
    }

    /// How the last service named ended.
    pub fn outcome(mut self, outcome: &str) -> Self {
        self.last().outcome = outcome.to_owned();
        self
    }

    /// Where the last service named stopped.
    pub fn step(mut self, step: &str) -> Self {
        self.last().step = Some(step.to_owned());
        self
    }

    fn last(&mut self) -> &mut AddItem {
        self.0.items.last_mut().expect("an item")
    }

    /// How the person came.
    pub fn channel(mut self, channel: &str) -> Self {
        self.0.channel = channel.to_owned();
        self
    }

    /// The language of the help.
    pub fn language(mut self, language: &str) -> Self {
        self.0.language = language.to_owned();
        self
    }

    /// How long it took.
    pub fn minutes(mut self, minutes: u32) -> Self {
        self.0.minutes = Some(minutes);
        self
    }

    /// How many people there were.
    pub fn heads(mut self, heads: u32) -> Self {
        self.0.heads = Some(heads);
        self
    }

    /// How many visits it stands for.
    pub fn visits(mut self, visits: u32) -> Self {
        self.0.visits = visits;
        self
    }

    /// When (RFC 3339).
    pub fn at(mut self, at: &str) -> Self {
        self.0.at = Some(at.to_owned());
        self
    }

    /// The note.
    pub fn note(mut self, note: &str) -> Self {
        self.0.note = Some(note.to_owned());
        self
    }

    /// The command's arguments.
    pub fn build(self) -> AddRequest {
        self.0
    }

    /// Records it.
    pub fn record(self, desk: &Desk) -> RequestAdded {
        self.try_record(desk).expect("a request that is recorded")
    }

    /// Records it, or says why not.
    ///
    /// # Errors
    /// Those of [`add`].
    pub fn try_record(self, desk: &Desk) -> Result<RequestAdded, ApiError> {
        add(desk, self.0)
    }
}
