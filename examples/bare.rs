//! A Tauri window with nothing in it: what `cargo xtask bench` holds the program's own start and memory against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let page = tauri::WebviewUrl::App("index.html".into());
            let mut window = tauri::WebviewWindowBuilder::new(app, "main", page).title("bare");
            // As the program does, so that both start from an engine's empty cache.
            if let Some(folder) = std::env::args_os().nth(1) {
                window = window.data_directory(folder.into());
            }
            window.build()?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "examples/bare-window/tauri.conf.json"
        ))
}
