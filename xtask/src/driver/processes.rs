//! Who started whom, from `/proc`; empty where there is none.

use std::collections::BTreeMap;
use std::fs;

/// Every living process and its parent. One that has ended and waits to be noticed does not live.
pub fn parents() -> BTreeMap<u32, u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    ids.filter_map(|id| Some((id, parent(id)?))).collect()
}

/// Every living process that this one started, and theirs.
pub fn below(process: u32) -> Vec<u32> {
    let parents = parents();
    let is_below = |id: &u32| {
        let mut id = *id;
        while let Some(parent) = parents.get(&id) {
            if *parent == process {
                return true;
            }
            id = *parent;
        }
        false
    };
    parents.keys().copied().filter(is_below).collect()
}

/// What it is called, as far as the system remembers: fifteen letters.
pub fn name(process: u32) -> Option<String> {
    let name = fs::read_to_string(format!("/proc/{process}/comm")).ok()?;
    Some(name.trim().to_owned())
}

fn parent(process: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name));
    let state = field("State:")?.trim();
    if state.starts_with(['Z', 'X']) {
        return None;
    }
    field("PPid:")?.trim().parse().ok()
}
