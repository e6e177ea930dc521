//! Where the two databases differ: how a transaction begins and how a row is held; and, in `rows`, how many rows are handed
//! over at once. Every other statement is one text for both.

/// Only one process at a time administers, makes the hub's key or migrates.
macro_rules! administration {
    () => {
        "7521001"
    };
}

/// Held shared by who writes deltas, alone by who wants to know that a number is final.
macro_rules! deltas {
    () => {
        "7521002"
    };
}

/// Only one process at a time makes partitions.
macro_rules! partitions {
    () => {
        "7521003"
    };
}

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// One file, one writer.
    Sqlite,
    /// A server, any number of hub processes.
    Postgres,
}

impl Dialect {
    /// For everything but deliveries: what is read in it stays true until it commits. SQLite has one writer anyway.
    pub(crate) fn begin(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => {
                concat!(
                    "BEGIN; SELECT pg_advisory_xact_lock(",
                    administration!(),
                    ")"
                )
            }
        }
    }

    /// For a delivery, many of which go on at once.
    pub(crate) fn begin_delivery(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            // Its statements look rows up by their keys and are planned once, perhaps while the tables are empty: a plan that
            // reads a whole table must not be the one that is kept.
            Self::Postgres => concat!(
                "BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; \
                 SET LOCAL enable_mergejoin = off; SELECT pg_advisory_xact_lock_shared(",
                deltas!(),
                ")"
            ),
        }
    }

    /// For a reader of deltas: waits until nobody who has drawn a number may still commit, so that every number up to the
    /// newest is final. In SQLite a number is drawn by the only writer.
    pub(crate) fn settle(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN",
            Self::Postgres => concat!("BEGIN; SELECT pg_advisory_xact_lock(", deltas!(), ")"),
        }
    }

    /// After the rows of the installs that deliver: held until the delivery commits, two deliveries of one desk stand in line.
    /// In one order everywhere, so that no two groups wait for each other.
    pub(crate) fn hold_rows(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " ORDER BY id FOR NO KEY UPDATE",
        }
    }

    /// Tables that somebody has made here; the side effects of none are counted.
    pub(crate) fn count_tables(self) -> &'static str {
        match self {
            Self::Sqlite => "SELECT count(*) FROM sqlite_schema",
            Self::Postgres => {
                "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
            }
        }
    }
}

/// Begins to make partitions, and waits for nobody long: without one, rows lie in the default partition.
pub(crate) const BEGIN_PARTITIONS: &str = concat!(
    "BEGIN; SET LOCAL lock_timeout = '3s'; SELECT pg_advisory_xact_lock(",
    partitions!(),
    ")"
);
