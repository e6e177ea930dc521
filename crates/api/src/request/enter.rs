//! A paper tally of one day: one request for each row, all of them or none.

use super::{AddItem, AddRequest, Draft, TallyEnter, TallyEntered, TallyRow, parsed, words};
use crate::transact::Op;
use crate::{ApiError, Desk};
use chrono::{DateTime, FixedOffset, NaiveTime, TimeZone};
use indrumar_domain::{CHISINAU, Day, NewRequest, Request, Source};

/// See [`crate::with_commands`].
pub fn enter(desk: &Desk, args: TallyEnter) -> Result<TallyEntered, ApiError> {
    let day = Day::parse(&args.day)?;
    let at = noon(day, &desk.now());
    let new = |row: &TallyRow| -> Result<NewRequest, ApiError> {
        let new = parsed(desk, &visit(&args, row))?;
        Ok(NewRequest {
            at,
            source: Some(Source::Paper),
            ..new
        })
    };
    let new = args.rows.iter().map(new).collect::<Result<Vec<_>, _>>()?;
    let draft = Draft::new(desk)?;
    let mut random = vec![[0; 26]; new.len()];
    desk.host()
        .random(random.as_flattened_mut())
        .map_err(ApiError::internal)?;
    let recorded = new.into_iter().zip(&random);
    let requests: Vec<Request> = recorded
        .map(|(new, random)| draft.record(new, random))
        .collect::<Result<_, _>>()?;
    let first = requests.first().ok_or(ApiError::NoServices {})?;
    let ((), changes) = desk.transact(Op::EnterTally, |tx| {
        for request in &requests {
            tx.add_request(request, &words(&desk.catalogue(), request))?;
        }
        tx.about(first.id);
        tx.many(requests.len());
        Ok(())
    })?;
    Ok(TallyEntered {
        day: day.to_string(),
        ids: requests.iter().map(|it| it.id.to_string()).collect(),
        visits: requests.iter().map(|request| request.visits).sum(),
        changes,
    })
}

fn visit(args: &TallyEnter, row: &TallyRow) -> AddRequest {
    let or = |said: &Option<String>, usual: &str| said.clone().unwrap_or_else(|| usual.to_owned());
    AddRequest {
        items: vec![AddItem {
            service: row.service.clone(),
            outcome: or(&row.outcome, "solved"),
            ..AddItem::default()
        }],
        channel: or(&args.channel, "desk"),
        language: or(&args.language, "ro"),
        visits: row.visits,
        ..AddRequest::default()
    }
}

/// The middle of the day, since a tally knows no hours; today, the present moment if it is earlier.
pub(crate) fn noon(day: Day, now: &DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let noon = CHISINAU.from_local_datetime(&day.date().and_time(noon));
    let noon = noon.earliest().map_or(*now, |noon| noon.fixed_offset());
    if day == Day::of(now) {
        noon.min(*now)
    } else {
        noon
    }
}
