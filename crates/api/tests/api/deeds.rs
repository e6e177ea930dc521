//! Any sequence of deeds, undone and done again at will: each day is what a child would count, and a recount gives the same.

use crate::change::{edited, of, rows, tally};
use indrumar_api::ApiError;
use indrumar_api::request::{EditRequest, RequestRow, edit, redo_last, restore, undo, undo_last};
use indrumar_api::session::Nothing;
use indrumar_api::tally::TallyDay;
use indrumar_testkit::{TestDesk, desk, request};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
enum Deed {
    Record {
        day: u32,
        service: usize,
        visits: u32,
    },
    Edit {
        which: usize,
        service: usize,
        visits: u32,
    },
    Redate {
        which: usize,
        day: u32,
    },
    Undo {
        which: usize,
    },
    Restore {
        which: usize,
    },
    Back,
    Forward,
}

fn deed() -> impl Strategy<Value = Deed> {
    let which = any::<usize>;
    prop_oneof![
        4 => (20_u32..24, 0..3_usize, 1_u32..4).prop_map(|(day, service, visits)| Deed::Record { day, service, visits }),
        3 => (which(), 0..3_usize, 1_u32..4).prop_map(|(which, service, visits)| Deed::Edit { which, service, visits }),
        2 => (which(), 20_u32..24).prop_map(|(which, day)| Deed::Redate { which, day }),
        2 => which().prop_map(|which| Deed::Undo { which }),
        2 => which().prop_map(|which| Deed::Restore { which }),
        3 => Just(Deed::Back),
        2 => Just(Deed::Forward),
    ]
}

const SERVICES: [&str; 3] = ["pay.utilities", "pay.mpay", "papers.criminal-record"];

/// One request as a child would write it down.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    id: String,
    day: u32,
    service: usize,
    visits: u32,
    undone: bool,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_deeds_each_day_is_what_a_child_would_count_and_undoing_is_going_back(deeds in prop::collection::vec(deed(), 0..30)) {
        let desk: TestDesk = desk().open();
        // What stands, what stood before each deed, what stood before each undoing.
        let mut now: Vec<Line> = Vec::new();
        let (mut before, mut undone): (Vec<Vec<Line>>, Vec<Vec<Line>>) = (Vec::new(), Vec::new());
        for deed in deeds {
            let pick = |which: usize, gone: bool| {
                let fit: Vec<usize> = (0..now.len()).filter(|at| now[*at].undone == gone).collect();
                (!fit.is_empty()).then(|| fit[which % fit.len()])
            };
            let mut next = now.clone();
            match deed {
                Deed::Record { day, service, visits } => {
                    let at = format!("2026-11-{day}T08:00:00+02:00");
                    let added = request(SERVICES[service]).visits(visits).at(&at).record(&desk);
                    next.push(Line { id: added.id, day, service, visits, undone: false });
                }
                Deed::Edit { which, service, visits } => {
                    let Some(at) = pick(which, false) else { continue };
                    edited(&desk, &now[at].id, request(SERVICES[service]).visits(visits).build()).unwrap();
                    (next[at].service, next[at].visits) = (service, visits);
                }
                Deed::Redate { which, day } => {
                    let Some(at) = pick(which, false) else { continue };
                    let line = &now[at];
                    let args = EditRequest {
                        id: line.id.clone(),
                        revision: None,
                        day: Some(format!("2026-11-{day}")),
                        request: request(SERVICES[line.service]).visits(line.visits).build(),
                    };
                    edit(&desk, args).unwrap();
                    next[at].day = day;
                }
                Deed::Undo { which } => {
                    let Some(at) = pick(which, false) else { continue };
                    undo(&desk, of(&now[at].id)).unwrap();
                    next[at].undone = true;
                }
                Deed::Restore { which } => {
                    let Some(at) = pick(which, true) else { continue };
                    restore(&desk, of(&now[at].id)).unwrap();
                    next[at].undone = false;
                }
                Deed::Back => {
                    match before.pop() {
                        None => prop_assert_eq!(undo_last(&desk, Nothing {}), Err(ApiError::NothingToUndo {})),
                        Some(was) => {
                            undo_last(&desk, Nothing {}).unwrap();
                            undone.push(now.clone());
                            // What was recorded stays as a line that is taken back.
                            let mut was = was;
                            for line in now.iter().skip(was.len()) {
                                was.push(Line { undone: true, ..line.clone() });
                            }
                            now = was;
                        }
                    }
                    continue;
                }
                Deed::Forward => {
                    match undone.pop() {
                        None => prop_assert_eq!(redo_last(&desk, Nothing {}), Err(ApiError::NothingToRedo {})),
                        Some(was) => {
                            redo_last(&desk, Nothing {}).unwrap();
                            before.push(now.clone());
                            now = was;
                        }
                    }
                    continue;
                }
            }
            before.push(now.clone());
            undone.clear();
            now = next;
        }
        let kept: BTreeMap<String, RequestRow> = rows(&desk).into_iter().map(|row| (row.id.clone(), row)).collect();
        prop_assert_eq!(kept.len(), now.iter().filter(|line| !line.undone).count());
        for line in now.iter().filter(|line| !line.undone) {
            let row = &kept[&line.id];
            prop_assert_eq!((&row.services[0], row.visits, &row.day), (&SERVICES[line.service].to_owned(), line.visits, &format!("2026-11-{}", line.day)));
        }
        let mut counted: Vec<TallyDay> = Vec::new();
        for day in 20..24 {
            let lines: Vec<&Line> = now.iter().filter(|line| line.day == day && !line.undone).collect();
            let mut services: BTreeMap<String, u64> = BTreeMap::new();
            for line in &lines {
                *services.entry(desk.counted_as(SERVICES[line.service])).or_default() += u64::from(line.visits);
            }
            let tallied = tally(&desk, &format!("2026-11-{day}"));
            prop_assert_eq!(tallied.visits, lines.iter().map(|line| u64::from(line.visits)).sum::<u64>());
            prop_assert_eq!(&tallied.services, &services);
            counted.push(tallied);
        }
        desk.forget_derived().unwrap();
        for (day, tallied) in (20..24).zip(counted) {
            prop_assert_eq!(tally(&desk, &format!("2026-11-{day}")), tallied, "a recount from scratch");
        }
    }
}
