//! The system's packages that the project needs, all of them, in the one place where they are named.
//!
//! Debian 12, Ubuntu 24.04 and newer. What is there already is not asked for, so that a prepared machine needs neither
//! the network nor a password. Not here: Rust and Node themselves, which the README asks for.

use crate::failure::Failure;
use crate::tool::{output, run, say, tool};
use std::collections::BTreeSet;
use std::fs;

/// What packages are needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building: a C compiler, the window's engine, OpenSSL for SQLCipher.
    Build,
    /// A window without a display: an X server in memory, the engine's WebDriver, letters to draw.
    Headless,
    /// Reading what was printed, a second browser, a database server.
    Test,
    /// Counting what the system is asked to do; the peers that are written for Python.
    Bench,
    /// Building for Windows and running the result.
    Windows,
}

const PACKAGES: &[(Purpose, &[&str])] = &[
    (
        Purpose::Build,
        &[
            "build-essential",
            "pkg-config",
            "libssl-dev",
            "libwebkit2gtk-4.1-dev",
        ],
    ),
    (
        Purpose::Headless,
        &["xvfb", "webkit2gtk-driver", "fonts-noto-core"],
    ),
    (
        Purpose::Test,
        &[
            "chromium",
            "cups",
            "poppler-utils",
            "postgresql",
            "python3-venv",
            "qpdf",
            "zbar-tools",
        ],
    ),
    (
        Purpose::Bench,
        &[
            "python3-venv",
            "strace",
            "libpango-1.0-0",
            "libpangoft2-1.0-0",
            "libharfbuzz-subset0",
        ],
    ),
    (
        Purpose::Windows,
        &["rustc-web", "rust-web-src", "mingw-w64", "wine", "wine64"],
    ),
];

/// Installs what is missing for these purposes. Where packages have other names, it says what to install instead.
pub(crate) fn install(purposes: &[Purpose]) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let wanted = wanted(purposes, &distribution());
    let Ok(there) = installed(&wanted) else {
        say(&format!(
            "This system has no dpkg. What these Debian packages hold must be there: {}.",
            wanted.join(" ")
        ));
        return Ok(());
    };
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|name| !there.contains(*name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!(
        "Installs the system packages that are missing: {}.",
        missing.join(" ")
    ));
    run(as_root()?.args(["apt-get", "update"]))?;
    run(as_root()?
        .args(["env", "DEBIAN_FRONTEND=noninteractive"])
        .args(["apt-get", "install", "--yes", "--no-install-recommends"])
        .args(missing))
}

/// The packages by the names that this distribution gives them.
fn wanted(purposes: &[Purpose], distribution: &str) -> Vec<&'static str> {
    let groups = PACKAGES
        .iter()
        .filter(|(purpose, _)| purposes.contains(purpose));
    let names = groups.flat_map(|(_, names)| names.iter().copied());
    names
        .map(|name| match (distribution, name) {
            ("ubuntu", "chromium") => "chromium-browser",
            _ => name,
        })
        .collect()
}

/// `ID` of `/etc/os-release`.
fn distribution() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let id = release.lines().find_map(|line| line.strip_prefix("ID="));
    id.unwrap_or("debian").trim_matches('"').to_owned()
}

/// Which of them are installed. dpkg-query also fails when it has never heard of a name, so only its words count.
fn installed(names: &[&str]) -> Result<BTreeSet<String>, Failure> {
    let output = tool("dpkg-query")
        .args(["--show", "--showformat", "${db:Status-Status} ${Package}\n"])
        .args(names)
        .output()
        .map_err(Failure::io("asking dpkg what is installed"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text
        .lines()
        .filter_map(|line| line.strip_prefix("installed "))
        .map(str::to_owned)
        .collect())
}

/// A command line to be completed with what only the administrator may do.
fn as_root() -> Result<std::process::Command, Failure> {
    let user = output(tool("id").arg("-u"))?;
    // `env` stands where `sudo` would, so that both take the rest of the line.
    Ok(tool(if user.trim() == "0" { "env" } else { "sudo" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_named_as_the_distribution_names_it() {
        assert!(wanted(&[Purpose::Test], "debian").contains(&"chromium"));
        assert!(wanted(&[Purpose::Test], "ubuntu").contains(&"chromium-browser"));
        assert!(wanted(&[Purpose::Bench], "ubuntu").contains(&"strace"));
    }
}
