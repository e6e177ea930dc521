//! Who changed what at the hub, apart from deliveries (those are in `delta`). Never an address of the network.

use crate::Error;
use crate::database::{Connection, Store};

pub(crate) async fn note(
    store: &Store,
    connection: &mut Connection,
    at: &str,
    what: &'static str,
    subject: &str,
) -> Result<(), Error> {
    sqlx::query("INSERT INTO audit (at, what, subject) VALUES ($1, $2, $3)")
        .bind(at)
        .bind(what)
        .bind(subject)
        .execute(connection)
        .await
        .map_err(|error| store.failed(&error))?;
    Ok(())
}
