/** Tables as CSV the way Excel reads it (RFC 4180, byte order mark), and files saved from the page. */

const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

export function csv(rows) {
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value) {
  const text = safe(value === null || value === undefined ? '' : String(value));
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

/** A quote before what a spreadsheet would run as a formula makes it a text, as the program writes it. */
function safe(text) {
  return FORMULA.test(text) && !NUMBER.test(text) ? "'" + text : text;
}

function plain(text) {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** Reads CSV back; quoted cells may hold commas, quotes and line ends. */
export function readCsv(text) {
  const rows = [];
  let row = [];
  let value = '';
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  const endRow = () => {
    row.push(value);
    if (row.length > 1 || row[0] !== '') rows.push(row.map(plain));
    [row, value] = [[], ''];
  };
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (quoted) {
      if (c !== '"') value += c;
      else if (source[i + 1] === '"') value += source[i++];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(value);
      value = '';
    } else if (c === '\n') endRow();
    else if (c !== '\r') value += c;
  }
  if (value !== '' || row.length) endRow();
  return rows;
}

export function save(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

export function saveCsv(name, rows) {
  save(name + '.csv', csv(rows), 'text/csv;charset=utf-8');
}
