//! GET /api/openapi.json: the description, made of the handlers.

use axum::Json;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{everywhere, me, moves, receipt, reports};
use crate::app::App;

/// Every route of the API with its description: a handler that isn't here isn't reachable.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(frame())
        .routes(routes!(reports::create))
        .routes(routes!(receipt::show))
        .routes(routes!(moves::withdraw))
        .routes(routes!(moves::renew))
        .routes(routes!(moves::add))
        .routes(routes!(me::show))
}

/// The description as JSON.
pub async fn show() -> Json<OpenApi> {
    Json(described())
}

/// The description.
pub fn described() -> OpenApi {
    everywhere::complete(api().to_openapi())
}

fn frame() -> OpenApi {
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("The token of an institution's client, made with `ungebro client add`"))
        .build();
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Ungebro")
                .version("1")
                .description(Some(
                    "Schools' systems report young people who drop out, or are about to, to their municipality.",
                ))
                .build(),
        )
        .components(Some(
            ComponentsBuilder::new().security_scheme("token", SecurityScheme::Http(token)).build(),
        ))
        .build()
}
