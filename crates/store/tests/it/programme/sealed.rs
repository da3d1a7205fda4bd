//! What lies on the disk.

use domain::tables::Tables;
use store::Place;
use store::programme;
use store::testing::the_day;

use super::{SENDER, secretariat, sent, words};

#[tokio::test]
async fn no_name_and_no_address_of_a_sign_up_lies_open_on_the_disk() {
    let store = store::testing::embedded().await;
    let viewer = secretariat(&store).await;
    let (_, id) = sent(&store).await;
    let tables = Tables::with_demo();
    programme::ask_to_mend(&store, &viewer, the_day(), tables, id, words("Ret punkt 7")).await.unwrap();
    let Place::Embedded(file) = store.place() else { panic!("embedded") };
    for name in ["ungebro.db", "ungebro.db-wal"] {
        let bytes = std::fs::read(file.with_file_name(name)).unwrap();
        for planted in [SENDER, "Birgitte Aagaard", "rikke@skole", "sommerferien", "Ret punkt 7"] {
            let there = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
            assert!(!there, "{planted} in {name}");
        }
    }
}
