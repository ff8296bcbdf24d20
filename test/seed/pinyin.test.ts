import { pinyin } from 'pinyin-pro'
import { pinyinOf } from '../../src/seed/pinyin'

const names = ['开州区', '长安汽车（集团）', '3D打印ABC公司', '5G+工业', '女娲ü铝业', '嗯', '𠀀中 ê', 'A-b 〇']

test.each(names)('%s has the initials that the dictionary gives', name => {
  const initials = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, pattern: 'first' })
  const plain = initials
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  expect(pinyinOf(name)[1]).toBe(plain)
})
