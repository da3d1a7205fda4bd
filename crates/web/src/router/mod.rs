//! All routes, feature by feature, and the layers around them.

use axum::extract::DefaultBodyLimit;
use axum::{Router, middleware};
use domain::installation::Part;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::trace::TraceLayer;

use crate::app::App;
use crate::{
    about, access, administration, agreements, api, assets, casework, demo, directory, faults, figures,
    front, guard, messages, plans, programme, recommendations, reports, trace, traffic, trials, voice,
    watching,
};

/// A feature with its routes.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    /// Its folder.
    pub name: &'static str,
    /// The part of the product it belongs to; none for what serves both.
    pub part: Option<Part>,
    /// Its routes.
    pub routes: fn(&App) -> Router<App>,
}

const fn of_both(name: &'static str, routes: fn(&App) -> Router<App>) -> Feature {
    Feature { name, part: None, routes }
}

const fn of_programme(name: &'static str, routes: fn(&App) -> Router<App>) -> Feature {
    Feature { name, part: Some(Part::Programme), routes }
}

const fn of_casework(name: &'static str, routes: fn(&App) -> Router<App>) -> Feature {
    Feature { name, part: Some(Part::Casework), routes }
}

/// Every feature that has routes of its own, in the order of the menu.
pub const FEATURES: &[Feature] = &[
    of_both("front", front::routes),
    of_programme("programme", programme::routes),
    of_both("about", about::routes),
    of_both("access", access::routes),
    of_casework("access", access::routes_of_cases),
    of_casework("reports", reports::routes),
    of_casework("agreements", agreements::routes),
    of_casework("casework", casework::routes),
    of_casework("plans", plans::routes),
    of_casework("figures", figures::routes),
    of_programme("trials", trials::routes),
    of_programme("recommendations", recommendations::routes),
    of_casework("voice", voice::routes),
    of_both("trace", trace::routes),
    of_casework("api", api::routes),
    of_both("directory", directory::routes),
    of_both("administration", administration::routes),
    of_both("messages", messages::routes),
    of_both("demo", demo::routes),
    of_both("watching", watching::routes),
];

/// The whole application: of a part that doesn't run there is no route.
pub fn router(app: App) -> Router {
    let running = FEATURES.iter().filter(|feature| app.store.parts().has_any(feature.part));
    let features = running.fold(Router::new(), |all, feature| all.merge((feature.routes)(&app)));
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
