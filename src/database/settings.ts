/** What our Neo4j is told however it is run; small enough for a laptop. */
export const settings: Record<string, string> = {
  'server.memory.heap.max_size': '512m',
  'server.memory.pagecache.size': '256m',
  'dbms.usage_report.enabled': 'false',
  // Saves half a gigabyte of disk in each folder.
  'db.tx_log.preallocate': 'false',
  // Its network threads otherwise linger ten seconds after the databases are closed.
  'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
}
