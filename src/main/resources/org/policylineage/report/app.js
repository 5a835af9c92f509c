import { append, h, icon } from './dom.js';
import { keep, recall } from './keep.js';
import { chooseLanguage, language, route, t, to } from './route.js';
import { data } from './data.js';
import { watchCopying } from './copy.js';
import { forgetPrint, watchPrinting } from './print.js';
import { forgetCharts, redrawCharts, watchSize } from './chart.js';
import { newDecisions } from './decisions.js';
import { overviewPage } from './overview.js';
import { lineagesPage } from './lineages.js';
import { lineagePage } from './lineage.js';
import { commitmentPage, documentPage } from './documents.js';
import { followUpPage } from './follow-up.js';
import { instrumentsPage } from './instruments.js';
import { campaignsPage } from './campaigns.js';
import { deadlinesPage } from './deadlines.js';
import { agenciesPage } from './agencies.js';
import { methodPage } from './method.js';
import { reviewsPage } from './reviews.js';
import { linkPage } from './link.js';

/** The frame around the views: masthead, navigation, language and colours; shows the view of the address. */

const VIEWS = {
  overview: { name: () => t('总览', 'Overview'), show: () => overviewPage() },
  lineages: { name: () => t('承诺沿革', 'Lineages'), show: () => lineagesPage() },
  'follow-up': { name: () => t('逐条对照', 'Follow-up'), show: ({ id }) => followUpPage(id) },
  instruments: { name: () => t('法规文件', 'Instruments'), show: () => instrumentsPage() },
  campaigns: { name: () => t('专项行动', 'Campaigns'), show: () => campaignsPage() },
  deadlines: { name: () => t('时限与数字', 'Deadlines'), show: () => deadlinesPage() },
  agencies: { name: () => t('部门', 'Agencies'), show: () => agenciesPage() },
  document: { name: () => t('文件全文', 'Documents'), show: ({ id }) => documentPage(id) },
  review: { name: () => t('复核', 'Review'), show: () => reviewsPage() },
  method: { name: () => t('方法', 'Method'), show: () => methodPage() },
};
/** Views without an entry of their own in the navigation, and whose entry they belong to. */
const WITHIN = {
  lineage: { parent: 'lineages', show: ({ id }) => lineagePage(id) },
  link: { parent: 'lineages', show: ({ id }) => linkPage(id) },
  commitment: { parent: 'document', show: ({ id }) => commitmentPage(id) },
};
const SCHEMES = ['auto', 'light', 'dark'];

const root = document.getElementById('page');
let main = null;

function masthead(current) {
  const scheme = document.documentElement.dataset.scheme;
  const schemes = { auto: t('随系统', 'System'), light: t('浅色', 'Light'), dark: t('深色', 'Dark') };
  const choice = (label, options) => h('div', { class: 'choice', role: 'group', 'aria-label': label }, options);
  return h('header', { class: 'masthead screen-only' },
    h('div', { class: 'masthead-line' },
      h('a', { class: 'brand', href: to('overview') }, h('span', { class: 'brand-zh', lang: 'zh-Hans' }, '政策沿革'), h('span', { class: 'brand-en', lang: 'en' }, 'Policy Lineage')),
      h('div', { class: 'settings' },
        choice(t('语言', 'Language'), [['zh', '中文', 'zh-Hans'], ['en', 'English', 'en']].map(([code, label, lang]) =>
          h('button', { type: 'button', lang, 'data-language': code, 'aria-pressed': String(language() === code), onclick: () => {
            chooseLanguage(code);
            show();
            document.querySelector(`[data-language="${code}"]`).focus();
          } }, label))),
        choice(t('颜色', 'Colours'), SCHEMES.map((one) => h('button', { type: 'button', 'data-colours': one, 'aria-pressed': String(scheme === one), onclick: (event) => {
          setScheme(one);
          for (const other of event.target.parentElement.children) other.setAttribute('aria-pressed', String(other === event.target));
        } }, schemes[one]))),
        h('button', { type: 'button', class: 'tool', onclick: () => window.print() }, icon('icon-print'), t('打印', 'Print')))),
    h('nav', { class: 'views', 'aria-label': t('栏目', 'Views') }, h('ul', {}, Object.entries(VIEWS).map(([id, view]) =>
      h('li', {}, h('a', { href: to(id), 'aria-current': id === current ? 'page' : null }, view.name(),
        id === 'review' ? h('span', { class: 'badge', hidden: !newDecisions() || null }, String(newDecisions())) : null))))));
}

/** The masthead tells how many decisions wait to be saved. */
function countDecisions() {
  const badge = root.querySelector('.badge');
  badge.textContent = String(newDecisions());
  badge.hidden = !newDecisions();
}

function setScheme(scheme) {
  document.documentElement.dataset.scheme = scheme;
  keep('scheme', scheme);
  redrawCharts();
}

function show() {
  const here = route();
  const view = VIEWS[here.view] || WITHIN[here.view] || VIEWS.overview;
  const current = WITHIN[here.view]?.parent || (VIEWS[here.view] ? here.view : 'overview');
  forgetCharts();
  forgetPrint();
  document.documentElement.lang = language() === 'zh' ? 'zh-Hans' : 'en';
  main = h('main', { id: 'main', class: 'view-' + here.view });
  root.replaceChildren();
  append(root, [
    h('a', { class: 'skip', href: '#main', onclick: (event) => {
      event.preventDefault();
      main.querySelector('h1')?.focus();
    } }, t('跳到正文', 'Skip to content')),
    masthead(current), main, footer(),
  ]);
  append(main, [view.show(here)]);
  const entry = root.querySelector('.views [aria-current]');
  entry.parentElement.parentElement.scrollLeft = entry.offsetLeft - 24;
  document.title = [main.querySelector('h1')?.textContent, t('政策沿革', 'Policy Lineage')].filter(Boolean).join(' · ');
}

function footer() {
  const span = [data.documents[0]?.date, data.documents.at(-1)?.date].filter(Boolean).join(' — ');
  return h('footer', { class: 'footer' },
    h('p', {}, t('所有结论只说明这些文件写了什么，不说明文件之外发生了什么。', 'All findings say what these documents state, never what happened outside them.')),
    h('p', { class: 'quiet' }, `${data.program.name} ${data.program.version} · ${span}`));
}

/** A link was followed: the reader starts at the top of the new view. */
function arrive() {
  show();
  if (!main.contains(document.activeElement)) main.querySelector('h1')?.focus({ preventScroll: true });
  if (route().view !== 'commitment') window.scrollTo(0, 0);
}

document.documentElement.dataset.scheme = SCHEMES.includes(recall('scheme')) ? recall('scheme') : 'auto';
document.addEventListener('lineage-decided', countDecisions);
watchCopying();
watchPrinting();
watchSize();
window.addEventListener('hashchange', arrive);
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const search = main.querySelector('input[type=search]');
  if (!search) return;
  event.preventDefault();
  search.focus();
});
show();
