// What the graph guarantees and finds things by. Run statement by statement before a load; running it again changes nothing.

// An id names one entity, and look-ups by id start here.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

// One Meta node: its lock keeps two loads apart.
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;

// The change feed is read in the order of these ids, from the load that a version names.
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE INDEX change_sequence IF NOT EXISTS FOR (n:Change) ON (n.sequence);
CREATE CONSTRAINT load_sequence IF NOT EXISTS FOR (n:Load) REQUIRE n.sequence IS UNIQUE;
CREATE INDEX load_version IF NOT EXISTS FOR (n:Load) ON (n.version);

// Datasets and the parts of their files, by which the graph is made anew.
CREATE CONSTRAINT dataset_name IF NOT EXISTS FOR (n:Dataset) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT dataset_file_id IF NOT EXISTS FOR (n:DatasetFile) REQUIRE n.id IS UNIQUE;

// A key is one node, also when several transactions write at once; two entities on it is what ambiguity means. It was an index once.
DROP INDEX name_key IF EXISTS;
CREATE CONSTRAINT name_is_unique IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE;

// Parts of names.
CREATE TEXT INDEX name_part IF NOT EXISTS FOR (n:Name) ON (n.key);

// The analyser cuts Chinese into pairs of characters.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases, n.pinyin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

CALL db.awaitIndexes(7200);
