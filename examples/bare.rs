//! A Tauri window with nothing in it: what `cargo xtask bench` holds the program's own start and memory against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let page = tauri::WebviewUrl::App("index.html".into());
            let mut window = tauri::WebviewWindowBuilder::new(app, "main", page)
                .title("bare")
                // The size of the program's own window: what a page costs is to be compared, not how large it is.
                .inner_size(1280.0, 800.0);
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
