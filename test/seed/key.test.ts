import { nameKey } from '../../src/seed/key'

test.each([
  ['電子信息產業', '电子信息产业'],
  ['產業(yè)園區(qū)', '产业园区'],
  ['產業（yè）園', '产业园'],
  ['重 庆\u3000市', '重庆市'],
  ['ＡＢＣ股份(A)', 'abc股份(a)'],
  ['華鎣市', '华蓥市'],
  ['着力點 乾淨', '着力点干净'],
])('%s is looked up as %s', (text, key) => {
  expect(nameKey(text)).toBe(key)
})
