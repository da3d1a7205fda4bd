//! All routes, feature by feature, and the layers around them.

use axum::extract::DefaultBodyLimit;
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::trace::TraceLayer;

use crate::app::App;
use crate::{
    about, access, administration, agreements, api, assets, casework, demo, directory, faults, figures,
    guard, messages, plans, programme, recommendations, reports, trace, traffic, trials, voice, watching,
};

/// A feature with its routes.
pub type Feature = (&'static str, fn(&App) -> Router<App>);

/// Every feature that has routes of its own, in the order of the menu.
pub const FEATURES: &[Feature] = &[
    ("programme", programme::routes),
    ("about", about::routes),
    ("access", access::routes),
    ("reports", reports::routes),
    ("agreements", agreements::routes),
    ("casework", casework::routes),
    ("plans", plans::routes),
    ("figures", figures::routes),
    ("trials", trials::routes),
    ("recommendations", recommendations::routes),
    ("voice", voice::routes),
    ("trace", trace::routes),
    ("api", api::routes),
    ("directory", directory::routes),
    ("administration", administration::routes),
    ("messages", messages::routes),
    ("demo", demo::routes),
    ("watching", watching::routes),
];

/// The whole application.
pub fn router(app: App) -> Router {
    let features = FEATURES.iter().fold(Router::new(), |all, (_, routes)| all.merge(routes(&app)));
    features
        .merge(assets::routes())
        .fallback(faults::no_such_page)
        .layer(middleware::from_fn(guard::options))
        .layer(middleware::from_fn_with_state(app.clone(), guard::same_site))
        .layer(middleware::from_fn_with_state(app.clone(), guard::known_host))
        .layer(DefaultBodyLimit::max(app.traffic.body_bytes))
        .layer(RequestBodyLimitLayer::new(app.traffic.upload_bytes))
        .layer(middleware::from_fn_with_state(app.clone(), traffic::in_time))
        .layer(middleware::from_fn_with_state(app.clone(), traffic::not_too_often))
        // A handler that panics is answered as any other fault; the outer one is for the drawing itself.
        .layer(CatchPanicLayer::custom(faults::panicked))
        .layer(middleware::from_fn_with_state(app.clone(), faults::draw_faults))
        .layer(CatchPanicLayer::custom(faults::panicked_drawing))
        .layer(middleware::from_fn(watching::measure))
        .layer(middleware::from_fn(guard::headers))
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http().make_span_with(guard::span))
        .with_state(app)
}

#[cfg(test)]
mod documented;
