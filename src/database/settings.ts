import { totalmem } from 'node:os'

/** What our Neo4j is told however it is run. */
export const settings: Record<string, string> = {
  'server.memory.heap.max_size': share(512),
  'server.memory.pagecache.size': share(256),
  'dbms.usage_report.enabled': 'false',
  // Saves half a gigabyte of disk in each folder.
  'db.tx_log.preallocate': 'false',
  // Its network threads otherwise linger ten seconds after the databases are closed.
  'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
}

/** An eighth of the machine's memory, or of what this process may have of it, at most 4 GiB: what is not needed is not taken. */
function share(leastMebibytes: number): string {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return `${Math.min(4_096, Math.max(leastMebibytes, Math.floor(memory / 2 ** 23)))}m`
}
