//! `indrumar-hub`: the program around the library.

fn main() -> std::process::ExitCode {
    indrumar_hub::commands::main()
}
