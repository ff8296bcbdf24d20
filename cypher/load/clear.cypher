// Removes all that Chain Atlas wrote, besides the Meta node and the files of datasets, in portions: what is left when it is interrupted is removed the next time.
MATCH (n:Entity|Name|Load|Change)
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
