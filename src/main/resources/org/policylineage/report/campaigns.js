import { h } from './dom.js';
import { t, to } from './route.js';
import { commitment, data } from './data.js';
import { table } from './table.js';

/** Named operations that come back year after year, with the edition that each document names. */
export function campaignsPage() {
  return [
    h('h1', { tabindex: '-1' }, t('专项行动', 'Campaigns')),
    h('p', { class: 'lede' }, t('反复开展的专项行动与工程，各文件提到的是哪一年度的一期。', 'Operations and programmes that recur, and which year’s edition each document names.')),
    table({
      name: 'campaigns', caption: t('专项行动与期次', 'Campaigns and editions'), rows: data.campaigns,
      columns: [
        { key: 'name', label: t('名称', 'Name'), head: true, value: (row) => row.name, cell: (row) => h('a', { lang: 'zh-Hans', href: to('lineages', '', { campaign: row.name }) }, row.name) },
        { key: 'documents', label: t('见于文件数', 'Documents'), numeric: true, value: (row) => new Set(row.editions.map((one) => one.document)).size },
        ...data.documents.map((document) => ({
          key: document.id, label: document.shortTitle,
          value: (row) => row.editions.filter((one) => one.document === document.id).map((one) => one.edition || t('未标年度', 'no year')).join('、'),
          cell: (row) => row.editions.filter((one) => one.document === document.id).map((one) => h('a', {
            class: 'edition', href: to('commitment', one.commitments[0]), title: commitment(one.commitments[0])?.text,
          }, one.edition || t('未标年度', 'no year'), one.commitments.length > 1 ? h('span', { class: 'quiet' }, ` ×${one.commitments.length}`) : null)),
        })),
      ],
    }),
  ];
}
