// How the texts order the chain, as the map's layers were made.
RETURN parent.legend.kind AS value
