//! What is wrong with which sheet, told all at once: a rule that fails shows every sheet that breaks it, as a table.

use crate::corpus::Sheet;
use std::thread;

/// Asks a question of every sheet, on all processors, and fails with a table of all complaints.
pub(crate) fn none<F>(rule: &str, sheets: &[&Sheet], complaints: F)
where
    F: Fn(&Sheet) -> Vec<String> + Sync,
{
    settle(rule, sheets.len(), &found(sheets, &complaints));
}

/// The complaints about every sheet, in the sheets' order.
pub(crate) fn found<F>(sheets: &[&Sheet], complaints: &F) -> Vec<(String, String)>
where
    F: Fn(&Sheet) -> Vec<String> + Sync,
{
    let answers = shared(sheets, |sheet| (sheet.name.clone(), complaints(sheet)));
    let rows = answers
        .into_iter()
        .flat_map(|(name, complaints)| complaints.into_iter().map(move |why| (name.clone(), why)));
    rows.collect()
}

/// Fails with a table, when there is anything in it.
pub(crate) fn settle(rule: &str, asked: usize, complaints: &[(String, String)]) {
    assert!(asked > 0, "{rule}: there was nothing to ask");
    if complaints.is_empty() {
        return;
    }
    let wide = complaints
        .iter()
        .map(|(name, _)| name.chars().count())
        .max();
    let wide = wide.unwrap_or(0);
    let rows: Vec<String> = complaints
        .iter()
        .map(|(name, why)| format!("  {name:wide$}  {why}"))
        .collect();
    panic!(
        "{rule}: {} complaints about {asked} sheets\n{}\n",
        rows.len(),
        rows.join("\n")
    );
}

/// Does something with each of many things, on all processors; the answers keep the things' order.
pub(crate) fn shared<T: Sync, A: Send>(things: &[T], work: impl Fn(&T) -> A + Sync) -> Vec<A> {
    let threads = thread::available_parallelism().map_or(2, usize::from);
    let mut answers: Vec<(usize, A)> = thread::scope(|scope| {
        let work = &work;
        let handles: Vec<_> = (0..threads)
            .map(|first| {
                // Each thread takes every n-th: neighbours are alike, so that the load is too.
                scope.spawn(move || {
                    let own = things.iter().enumerate().skip(first).step_by(threads);
                    own.map(|(at, thing)| (at, work(thing))).collect::<Vec<_>>()
                })
            })
            .collect();
        let done = handles.into_iter().map(|handle| handle.join());
        done.flat_map(|answers| answers.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    answers.sort_by_key(|(at, _)| *at);
    answers.into_iter().map(|(_, answer)| answer).collect()
}
