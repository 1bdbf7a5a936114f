// Adds to pages that are whole without it: reading a chart point by point with the arrow keys, from
// the table beside it, and copying the address of a view.

for (const region of document.querySelectorAll('[data-reads]')) {
  const table = document.getElementById(region.dataset.reads)
  if (table) addReader(region, table)
}

for (const note of document.querySelectorAll('[data-copy-link]')) addCopyLink(note)

function addReader(region, table) {
  const rows = [...table.tBodies[0].rows]
  const titles = [...table.tHead.rows[0].cells].map((cell) => cell.textContent)
  const reader = document.createElement('div')
  reader.className = 'reader'
  const label = document.createElement('label')
  const slider = document.createElement('input')
  const reading = document.createElement('output')
  slider.type = 'range'
  slider.min = '1'
  slider.max = String(rows.length)
  slider.value = '1'
  slider.id = `${table.id}-reader`
  label.htmlFor = slider.id
  label.textContent = 'Read the chart point by point (arrow keys)'
  reading.setAttribute('for', slider.id)
  reader.append(label, slider, reading)
  region.after(reader)

  const read = () => {
    const row = rows[Number(slider.value) - 1]
    for (const other of rows) other.classList.toggle('read', other === row)
    const [name, ...figures] = [...row.cells].map((cell) => cell.textContent)
    slider.setAttribute('aria-valuetext', name)
    reading.textContent = `${name}: ${figures.map((text, place) => `${titles[place + 1]} ${text}`).join('; ')}`
  }
  slider.setAttribute('aria-valuetext', rows[0].cells[0].textContent)
  slider.addEventListener('input', read)
}

function addCopyLink(note) {
  if (!navigator.clipboard) return
  const button = document.createElement('button')
  const said = document.createElement('span')
  button.type = 'button'
  button.textContent = 'Copy the address of this view'
  said.setAttribute('role', 'status')
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href)
    said.textContent = ' Copied'
  })
  note.after(button, said)
}
