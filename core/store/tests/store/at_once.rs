//! Several threads and several connections on one store; paused, resumed, interrupted.

use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::support::*;
use ebb_store::{Store, StoreError};
use tempfile::tempdir;

#[test]
fn a_store_may_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Store>();
}

#[test]
fn a_reader_does_not_wait_for_the_writer_of_its_own_store() {
    let folder = tempdir().unwrap();
    let store = Store::open(folder.path().join("ebb.db")).unwrap();
    let write = store.write(|writing| {
        writing.apply(&live([rhr(48.0)]), SEEN)?;
        assert!(store.records(None)?.is_empty());
        Ok::<_, StoreError>(())
    });
    write.unwrap();
    assert_eq!(only(&store).record, rhr(48.0));
}

#[test]
fn a_paused_store_leaves_one_file_and_says_that_it_is_closed() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let store = Store::open(&path).unwrap();
    store.apply(&live([rhr(48.0)]), SEEN).unwrap();
    only(&store);
    store.pause().unwrap();
    store.pause().unwrap();
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["ebb.db"]);
    assert!(matches!(store.records(None), Err(StoreError::Paused)));
    assert!(matches!(store.apply(&live([rhr(50.0)]), SEEN), Err(StoreError::Paused)));
    store.resume().unwrap();
    store.resume().unwrap();
    assert_eq!(only(&store).record, rhr(48.0));
}

#[test]
fn a_pause_during_a_write_waits_for_its_commit() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let store = Store::open(&path).unwrap();
    let begun = Barrier::new(2);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            store.write(|writing| {
                begun.wait();
                std::thread::sleep(std::time::Duration::from_millis(50));
                writing.apply(&live([rhr(48.0)]), SEEN)
            })
        });
        begun.wait();
        store.pause().unwrap();
    });
    assert!(!path.with_extension("db-wal").exists());
    assert_eq!(only(&Store::open_existing(&path).unwrap()).record, rhr(48.0));
}

#[test]
fn an_interrupted_write_stops_and_writes_nothing_and_the_next_one_runs() {
    let folder = tempdir().unwrap();
    let store = Store::open(folder.path().join("ebb.db")).unwrap();
    let running = AtomicBool::new(false);
    let stopped = std::thread::scope(|scope| {
        let write = scope.spawn(|| {
            store.write(|writing| {
                loop {
                    running.store(true, Ordering::SeqCst);
                    // Without an end, unless one of its many small statements is stopped.
                    writing.apply(&live([rhr(48.0), session(8)]), SEEN)?;
                }
                #[expect(unreachable_code, reason = "gives the closure its type")]
                Ok::<(), StoreError>(())
            })
        });
        while !running.load(Ordering::SeqCst) {
            std::thread::yield_now();
        }
        store.interrupt();
        write.join().unwrap()
    });
    assert!(matches!(stopped, Err(StoreError::Interrupted)), "{stopped:?}");
    assert!(store.records(None).unwrap().is_empty());
    store.apply(&live([rhr(48.0)]), SEEN).unwrap();
    assert_eq!(only(&store).record, rhr(48.0));
}

#[test]
fn an_interrupt_that_comes_before_the_commit_still_counts() {
    let store = Store::in_memory().unwrap();
    let stopped = store.write(|writing| {
        writing.apply(&live([rhr(48.0)]), SEEN)?;
        store.interrupt();
        Ok::<_, StoreError>(())
    });
    assert!(matches!(stopped, Err(StoreError::Interrupted)), "{stopped:?}");
    assert!(store.records(None).unwrap().is_empty());
}

#[test]
fn a_file_that_another_hand_replaced_is_the_one_that_is_read_and_written() {
    let folder = tempdir().unwrap();
    let (path, other) = (folder.path().join("ebb.db"), folder.path().join("other.db"));
    let store = Store::open(&path).unwrap();
    store.apply(&live([rhr(48.0)]), SEEN).unwrap();
    only(&store);
    store.pause().unwrap();
    store.resume().unwrap();
    Store::open(&other).unwrap().apply(&live([session(8)]), SEEN).unwrap();
    std::fs::rename(&other, &path).unwrap();
    assert_eq!(only(&store).record, session(8));
    store.apply(&live([rhr(50.0)]), SEEN).unwrap();
    assert_eq!(Store::open_existing(&path).unwrap().records(None).unwrap().len(), 2);
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(store.records(None), Err(StoreError::Missing { .. })));
    assert!(matches!(store.apply(&live([rhr(50.0)]), SEEN), Err(StoreError::Missing { .. })));
}

#[test]
fn an_erased_store_leaves_nothing_and_begins_anew_when_it_is_resumed() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("ebb.db");
    let store = Store::open(&path).unwrap();
    store.apply(&live([rhr(48.0)]), SEEN).unwrap();
    store.append_ledger(&[]).unwrap();
    for name in ["ebb.db.damaged-1", "ebb.db.damaged-1-wal", "ebb.db.unfinished", "ebb.dbx", "plan.json"] {
        std::fs::write(folder.path().join(name), "").unwrap();
    }
    let left = || {
        let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name()).collect();
        names.sort();
        names
    };
    store.erase_all().unwrap();
    store.erase_all().unwrap();
    assert_eq!(left(), ["ebb.dbx", "plan.json"]);
    assert!(matches!(store.records(None), Err(StoreError::Paused)));
    store.resume().unwrap();
    assert!(store.records(None).unwrap().is_empty());
}
