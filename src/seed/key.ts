import { Converter } from 'opencc-js/t2cn'
import { remembered } from './remembered'

const simplified = Converter({ from: 'tw', to: 'cn' })
const tonedPinyin = /(?<=\p{Script=Han})\((?=[^()]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ])[a-zāáǎàēéěèêīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]+\)/giu

/**
 * The form in which names and texts are compared: simplified characters, NFKC, lower case, without white space and without the toned
 * pinyin that some texts print behind a character (`業(yè)`). Two names with one key are the same name.
 */
export const nameKey: (text: string) => string = remembered(text =>
  simplified(text.normalize('NFKC').replace(tonedPinyin, '').replace(/\s+/gu, '')).toLowerCase(),
)
