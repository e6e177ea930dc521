//! Programs written for Python, each kind in an environment of its own below the target folder.

use crate::failure::Failure;
use crate::place::target;
use crate::tool::{run, say, tool};
use std::fs;
use std::path::PathBuf;

/// What reads a printed sheet aloud and says what a blind person would stumble over. Pinned with all that it needs: what a
/// sheet is held against must not change by itself. The reader of PDF pages stays below 2, which brings a neural network along.
const OUTLOUD: &[&str] = &[
    "outloud==0.2.1",
    "click==8.5.1",
    "fonttools==4.68.0",
    "lxml==6.1.3",
    "packaging==26.3",
    "pikepdf==10.18.0",
    "pillow==13.0.0",
    "pymupdf==1.28.2",
    "pyyaml==6.0.3",
];

/// Installs `outloud` where the tests look for it.
pub(crate) fn outloud() -> Result<(), Failure> {
    environment("outloud", OUTLOUD).map(|_| ())
}

/// What reads the document of the hub's calls and tries them. Pinned with all that it needs, like the above.
const SCHEMATHESIS: &[&str] = &[
    "schemathesis==4.32.5",
    "anyio==4.16.0",
    "certifi==2026.10.19.post1",
    "charset-normalizer==3.5.3",
    "click==8.5.1",
    "graphql-core==3.3.2",
    "harfile==0.6.0",
    "hypothesis==6.170.17",
    "hypothesis-graphql==0.13.5",
    "idna==3.20",
    "iniconfig==2.3.1",
    "jsonschema_rs==0.60.3",
    "markdown-it-py==4.3.0",
    "MarkupSafe==3.0.4",
    "mdurl==0.1.2",
    "packaging==26.4",
    "pluggy==1.7.0",
    "Pygments==2.21.0",
    "pyrate-limiter==4.5.1",
    "pytest==9.2.0",
    "PyYAML==6.0.4",
    "requests==2.34.2",
    "rich==15.0.0",
    "sortedcontainers==2.4.0",
    "typing_extensions==4.16.0",
    "urllib3==2.8.0",
    "Werkzeug==3.1.9",
];

/// Installs `schemathesis`; gives its folder.
pub(crate) fn schemathesis() -> Result<PathBuf, Failure> {
    environment("schemathesis", SCHEMATHESIS)
}

/// An environment of this name with these packages, made unless it is there with these very ones. Gives its folder.
pub(crate) fn environment(name: &str, packages: &[&str]) -> Result<PathBuf, Failure> {
    let folder = target().join(name);
    // Written last, so that an installation that was cut short is not taken for a whole one.
    let list = folder.join("installed.txt");
    let wanted = packages.join("\n");
    if fs::read_to_string(&list).is_ok_and(|installed| installed == wanted) {
        return Ok(folder);
    }
    say(&format!(
        "Fetches {}, written for Python.",
        packages.join(" ")
    ));
    run(tool("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    run(tool(&folder.join("bin/python").to_string_lossy())
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args(packages))?;
    fs::write(&list, wanted).map_err(Failure::io("noting what was installed"))?;
    Ok(folder)
}
