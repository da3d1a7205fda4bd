//! What the server does once a minute for itself: lets go of what is over, and learns of calendars that another server's
//! administrator has changed.

use std::time::Duration;

use store::access::sessions;
use store::{StoreFault, settings};
use tokio::task::JoinHandle;
use web::App;

/// How often.
const EVERY: Duration = Duration::from_secs(60);

/// Starts the loop; it ends with the server.
pub fn start(app: App) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(EVERY);
        loop {
            beat.tick().await;
            if let Some(rates) = &app.traffic.rates {
                rates.forget_idle();
            }
            if let Err(fault) = keep_up(&app).await {
                tracing::warn!(%fault, "upkeep was put off");
            }
        }
    })
}

async fn keep_up(app: &App) -> Result<(), StoreFault> {
    sessions::end_expired(&app.store, app.real_now(), app.limits.sessions).await?;
    let calendars = settings::municipal_calendars(app.store.reading()).await?;
    let rules = app.store.rules();
    if rules.own_calendars != calendars {
        app.store.follow(store::Rules { own_calendars: calendars, ..(*rules).clone() });
    }
    Ok(())
}
