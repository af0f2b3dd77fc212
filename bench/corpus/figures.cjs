/** The numbers of one report: every sum that the form asks for holds, and most cells are 0, as they are in real reports. */

const APPLICANTS = ['natural', 'business', 'research', 'charity', 'legal', 'others'];
const FLOW = ['received', 'carriedIn', 'handled', 'carriedOut'];

/** By table id: the text of the cell at a row key and a column key. */
function figures({ between, one }, format) {
  const requests = requestTable(between, one, leafKeys(format, 'requests'));
  const disputes = disputeTable(between);
  const proactive = proactiveTable(between);
  return {
    requests: (row, column) => String(requests(row, column)),
    disputes: (_, column) => String(disputes(column)),
    proactive: (row, column) => proactive(row, column),
    received: requests('received', 'total'),
    handled: requests('handled', 'total'),
  };
}

function leafKeys(format, table) {
  const walk = (nodes) => nodes.flatMap((node) => ('children' in node ? walk(node.children) : [node.key]));
  return format.tables.find(({ id }) => id === table).bands.flatMap((band) => walk(band.rows));
}

/** For each kind of applicant: what came in and what was left is spread over a few results, the rest is carried on. */
function requestTable(between, one, rows) {
  const results = rows.filter((row) => !FLOW.includes(row));
  const columns = Object.fromEntries(APPLICANTS.map((applicant) => {
    const busy = applicant === 'natural' ? between(1, 60) : between(0, 3) === 0 ? between(1, 9) : 0;
    const counts = Object.fromEntries(rows.map((row) => [row, 0]));
    counts.carriedIn = Math.min(busy, between(0, 2));
    counts.received = busy - counts.carriedIn;
    counts.carriedOut = Math.min(busy, between(0, 3));
    counts.handled = busy - counts.carriedOut;
    for (let i = 0; i < counts.handled; i++) counts[between(0, 2) === 0 ? one(results) : results[0]] += 1;
    return [applicant, counts];
  }));
  return (row, column) => (column === 'total' ? APPLICANTS.reduce((sum, applicant) => sum + columns[applicant][row], 0) : columns[column][row]);
}

/** Columns are named after a procedure and an outcome: reviewUpheld, directTotal. */
function disputeTable(between) {
  const counts = new Map();
  const count = (column) => {
    const [, procedure, outcome] = /^(\w+?)(Upheld|Corrected|Other|Pending|Total)$/.exec(column);
    const outcomes = ['Upheld', 'Corrected', 'Other', 'Pending'];
    if (outcome === 'Total') return outcomes.reduce((sum, each) => sum + count(procedure + each), 0);
    if (!counts.has(column)) counts.set(column, between(0, 4) === 0 ? between(1, 4) : 0);
    return counts.get(column);
  };
  return count;
}

function proactiveTable(between) {
  const made = between(0, 9);
  const norms = { made, published: made, void: between(0, 2), valid: made + between(2, 30), total: made + between(2, 30) };
  return (row, column) => {
    if (row === 'rules') return '0';
    if (row === 'norms') return String(norms[column]);
    if (column === 'amount') return `${between(0, 400)}.${between(10, 99)}`;
    if (column === 'change') return String(between(-9, 9));
    return String(between(0, column === 'decisions' ? 900 : 120));
  };
}

module.exports = { figures };
