//! Gives the compiler what Tauri needs: the configuration, the capabilities, the program's icon on Windows.

fn main() {
    tauri_build::build();
}
