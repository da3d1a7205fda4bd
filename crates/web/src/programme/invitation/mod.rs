//! The invitation for everyone, its versions, what each changed; for the hosts the way from a draft to what everyone reads.

pub mod changes;
mod decide;
mod show;
mod versions;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/invitation", get(show::show))
        .route("/invitation/versions", get(versions::index))
        .route("/invitation/versions/{version}", get(show::version))
        .route("/invitation/versions/{version}/changes", get(versions::changes))
        .route("/invitation/versions/{version}/approval", post(decide::approve))
        .route("/invitation/versions/{version}/publication", post(decide::publish))
        .route("/invitation/versions/{version}/removal", post(decide::discard))
}
