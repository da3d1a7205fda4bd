//! What every operation can answer, said once: the refusals that don't depend on what is asked, and the headers that come
//! along.

use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::path::{Operation, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{ContentBuilder, OpenApi, Ref, RefOr, Required, Response, ResponseBuilder};

/// Refusals that any operation can meet.
const ANY: [(&str, &str); 4] = [
    ("401", "No good token"),
    ("429", "Too many requests; see Retry-After"),
    ("500", "The product is at fault; nothing was changed"),
    ("503", "Nothing can be kept right now; see Retry-After"),
];
/// Refusals of those that take a body.
const WITH_BODY: [(&str, &str); 4] = [
    ("400", "Not JSON"),
    ("408", "The body didn't come in time"),
    ("413", "Too large"),
    ("415", "Another type than JSON"),
];

/// Completes the description that the handlers give.
pub fn complete(mut document: OpenApi) -> OpenApi {
    for item in document.paths.paths.values_mut() {
        for operation in [&mut item.get, &mut item.post].into_iter().flatten() {
            refusals(operation);
            headers(operation);
            language(operation);
        }
    }
    document
}

fn refusals(operation: &mut Operation) {
    let with_body = WITH_BODY.iter().filter(|_| operation.request_body.is_some());
    for (status, description) in ANY.iter().chain(with_body) {
        let told = operation.responses.responses.entry((*status).to_owned());
        told.or_insert_with(|| RefOr::T(problem(description)));
    }
}

fn problem(description: &str) -> Response {
    let shape = Ref::from_schema_name("ProblemAnswer");
    ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", ContentBuilder::new().schema(Some(shape)).build())
        .build()
}

fn headers(operation: &mut Operation) {
    let takes_key = operation.operation_id.as_deref() == Some("createReport");
    for (status, response) in &mut operation.responses.responses {
        let RefOr::T(response) = response else { continue };
        let mut tell = |name: &str, header: Header| {
            response.headers.insert(name.to_owned(), RefOr::T(header));
        };
        match status.as_str() {
            "401" => tell("WWW-Authenticate", header(Type::String, "`Bearer`")),
            "429" | "503" => tell("Retry-After", header(Type::Integer, "Seconds after which to try again")),
            "200" | "201" if takes_key => {
                tell("Location", header(Type::String, "Where to see what becomes of the report"));
                let replayed = "`true` when the same key came before: this is the first answer again";
                tell("Idempotency-Replayed", header(Type::String, replayed));
            }
            _ => {}
        }
    }
}

fn header(kind: Type, description: &str) -> Header {
    let schema = ObjectBuilder::new().schema_type(kind).build();
    HeaderBuilder::new().schema(Some(schema)).description(Some(description)).build()
}

fn language(operation: &mut Operation) {
    let parameter = ParameterBuilder::new()
        .name("Accept-Language")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("`da` (unless said) or `en`: the language of sentences in the answer"))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()))
        .build();
    operation.parameters.get_or_insert_default().push(RefOr::T(parameter));
}
