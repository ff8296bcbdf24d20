import { readFileSync } from 'node:fs'

// /proc counts in hundredths of a second
const TICK_MS = 10

/**
 * Has so many clients ask one after the other for so many seconds, each as soon as it has its answer. Gives the milliseconds of each request that was
 * answered, the errors of the others, how long all took, and the processor time that the processes `pids` (by name) took meanwhile. Throws where
 * nothing was answered.
 */
export async function load(ask, inputs, { clients, seconds, pids = {} }) {
  const latencies = []
  const errors = []
  let next = 0
  const before = cpuOf(pids)
  const started = performance.now()
  const client = async () => {
    for (let began = started; began < started + seconds * 1000; began = performance.now())
      await ask(inputs[next++ % inputs.length]).then(
        () => latencies.push(performance.now() - began),
        error => errors.push(error),
      )
  }
  await Promise.all(Array.from({ length: clients }, client))
  if (latencies.length === 0) throw errors[0]
  const ms = performance.now() - started
  const after = cpuOf(pids)
  return {
    latencies,
    errors,
    ms,
    cpu: Object.fromEntries(Object.keys(pids).map(name => [name, after[name] - before[name]])),
  }
}

/** The milliseconds of processor time that each process has taken so far, in user and kernel. */
function cpuOf(pids) {
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuMs(pid)]))
}

function cpuMs(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
