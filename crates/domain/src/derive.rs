//! From requests to marks. The tally holds nothing that cannot be made again from the requests' secrets.

use crate::{Day, HEADS, KeyTally, Mark, Request, Secret, VISIT};

/// What of a request is counted; the store reads just this to derive a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestCounts {
    /// The day it counts in.
    pub day: Day,
    /// Where the marks come from.
    pub secret: Secret,
    /// Generation of the marks.
    pub generation: u32,
    /// Visits it stands for.
    pub visits: u32,
    /// People in a group session.
    pub heads: Option<u32>,
    /// The codes its services are counted under, one for each service: two services may share one code.
    pub counted_as: Vec<(String, String)>,
    /// Whether it was taken back.
    pub undone: bool,
}

impl From<&Request> for RequestCounts {
    fn from(request: &Request) -> Self {
        let codes = |item: &crate::Item| (item.service.to_string(), item.counted_as.to_string());
        Self {
            day: request.day,
            secret: request.secret,
            generation: request.generation,
            visits: request.visits,
            heads: request.heads,
            counted_as: request.items.iter().map(codes).collect(),
            undone: request.undone,
        }
    }
}

/// Adds the request's marks to the tally of its day; an undone request's marks are there and removed, so that a hub
/// that has counted them learns of it whatever this desk believes it has sent.
///
/// The label of a service's mark is the service itself and not the code it is counted under: two sensitive services of
/// one visit are two items of their group.
pub fn marks_of(counts: &RequestCounts, into: &mut KeyTally) {
    let mut put = |label: &str, code: &str, n: u32| {
        let mark = Mark::of(&counts.secret, counts.generation, label);
        into.add(code, mark, n);
        if counts.undone {
            into.remove(mark);
        }
    };
    put(VISIT, VISIT, counts.visits);
    if let Some(heads) = counts.heads {
        put(HEADS, HEADS, heads);
    }
    for (service, code) in &counts.counted_as {
        put(service, code, counts.visits);
    }
}
