import type { Driver } from 'neo4j-driver'
import { createRun } from '../../src/composer/statements'
import { connect } from '../../src/database/driver'
import { type ThrowAway, throwAway } from '../throwAway'

const routed = (uri: string, password: string) => connect(uri.replace('bolt:', 'neo4j:'), 'neo4j', password)

let other: ThrowAway

beforeAll(async () => {
  other = await throwAway()
}, 120_000)

afterAll(() => other.stop())

test('on a database with several members a session waits for what those before it have seen; on one of its own it need not', async () => {
  const seen = async (driver: Driver) => {
    await driver.session({ database: 'neo4j' }).run('RETURN 1')
    return [...(await driver.executeQueryBookmarkManager.getBookmarks())].length
  }
  const direct = connect(other.uri, 'neo4j', other.password)
  const driver = routed(other.uri, other.password)
  expect([await seen(driver), await seen(direct)]).toEqual([1, 0])
  await driver.close()
  await direct.close()
})

test('a database that was put in the place of another, from a backup for example, is asked all the same', async () => {
  const { NEO4J_URI, NEO4J_PASSWORD } = process.env
  const before = routed(other.uri, other.password)
  await before.session({ database: 'neo4j' }).run('CREATE (:Seen)')
  const bookmarks = await before.executeQueryBookmarkManager.getBookmarks()
  await before.close()

  const driver = routed(NEO4J_URI!, NEO4J_PASSWORD!)
  await driver.executeQueryBookmarkManager.updateBookmarks([], bookmarks)
  const run = createRun({ driver, name: 'neo4j' })
  expect(await run('RETURN 1 AS one', {})).toEqual([[1]])
  await driver.close()
})
