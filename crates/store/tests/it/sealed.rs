//! Nothing secret rests in the open: planted values are searched for in every byte of the database.

use domain::reports::new_report::Field;
use domain::text::{FreeText, Line, Phone};
use sea_orm::{ConnectionTrait, Statement};
use store::Place;
use store::casework::{NewGuardian, note_consent, record_guardian, record_protection};
use store::reports::{Key, Sender, Way, add_to, drafts, give_back, message, previews, receive};
use store::testing::{TestStore, World, a_report, stores};

const PHONE: &str = "+4587654321";
const EMAIL: &str = "plantet@eksempel.dk";
const WORDS: &str = "hemmeligplantet";

/// Every byte that the database left: the embedded one's files, or each row of each table as text.
async fn all_bytes(store: &TestStore) -> Vec<u8> {
    let mut bytes = Vec::new();
    match store.place() {
        Place::Embedded(file) => {
            for file in std::fs::read_dir(file.parent().unwrap()).unwrap() {
                bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
            }
        }
        Place::Postgres(_) => {
            let db = store.reading();
            let rows = |sql: String| db.query_all_raw(Statement::from_string(db.get_database_backend(), sql));
            let tables = rows("SELECT tablename AS it FROM pg_tables WHERE schemaname = 'public'".into())
                .await
                .unwrap();
            for table in tables {
                let table: String = table.try_get("", "it").unwrap();
                for row in rows(format!("SELECT CAST(t AS TEXT) AS it FROM {table} t")).await.unwrap() {
                    bytes.extend(row.try_get::<String>("", "it").unwrap().into_bytes());
                }
            }
        }
    }
    bytes
}

/// The only case.
async fn case_of(store: &TestStore) -> String {
    let db = store.reading();
    let sql = Statement::from_string(db.get_database_backend(), "SELECT public_id AS it FROM cases");
    db.query_one_raw(sql).await.unwrap().unwrap().try_get("", "it").unwrap()
}

fn holds(bytes: &[u8], planted: &str) -> bool {
    let digit = |digit: u8| char::from_digit(digit.into(), 16).unwrap();
    let hex: String = planted.bytes().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect();
    let found = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
    found(planted.as_bytes()) || found(hex.as_bytes())
}

#[tokio::test]
async fn no_planted_secret_is_found_in_the_database() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let report = || {
            a_report()
                .with(Field::Phone, PHONE)
                .with(Field::Email, EMAIL)
                .with(Field::Words, WORDS)
                .with(Field::Tried, WORDS)
        };
        let cpr = report().cpr();
        let words = || FreeText::new(&format!("{WORDS} {cpr}"), 2000).unwrap();
        let pairs = vec![("cpr".to_owned(), cpr.clone()), ("words".to_owned(), WORDS.to_owned())];
        drafts::save(&store, world.now, &n.jonas, n.school.id, "other", pairs).await.unwrap();
        let upload = format!("{cpr};{WORDS}");
        previews::keep(&store, world.now, &n.jonas, n.school.id, upload).await.unwrap();
        let client = world.a_client_of(&n.school).await;
        let sender = Sender::of(&client.viewer(world.now.day()), n.school.id, Way::Api).unwrap();
        let key = Key { client: client.id, key: cpr.clone(), body: cpr.clone().into_bytes() };
        let received =
            receive(&store, world.now, &sender, report().made(world.now), Some(key)).await.unwrap();
        add_to(&store, world.now, &n.jonas, received.number, words()).await.unwrap();
        message(&store, world.now, &n.mette, received.number, words()).await.unwrap();
        let case = case_of(&store).await;
        let line = || Line::new(&format!("{WORDS} {cpr}"), 200).unwrap();
        record_protection(&store, &n.mette, world.now, &case, true, line()).await.unwrap();
        let day = world.now.day();
        let school = &n.school.code;
        note_consent(&store, &n.mette, world.now, &case, school, day, line()).await.unwrap();
        let (phone, source) = (Phone::parse(PHONE), line());
        let name = Line::new("Hanne", 100).unwrap();
        let guardian = NewGuardian { name, cpr: None, phone, custody: true, source };
        record_guardian(&store, &n.mette, world.now, &case, guardian).await.unwrap();
        give_back(&store, world.now, &n.mette, received.number, words()).await.unwrap();

        let bytes = all_bytes(&store).await;
        assert!(holds(&bytes, "9901") && holds(&bytes, &received.number.plain()), "the dump is one");
        let hyphened = format!("{}-{}", &cpr[..6], &cpr[6..]);
        for planted in [cpr.as_str(), &hyphened, PHONE, EMAIL, WORDS] {
            assert!(!holds(&bytes, planted), "{planted} rests in the open in {}", store.engine);
        }
    }
}
