// Takes over when the datasets of another store were loaded.
UNWIND $datasets AS dataset
MERGE (d:Dataset {name: dataset.name})
SET d.checksum = dataset.checksum, d.loadedAt = dataset.loadedAt
