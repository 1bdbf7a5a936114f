import { html } from 'hono/html'
import { page } from '../html/page.ts'
import type { Html } from '../html/page.ts'
import type { Release } from '../release.ts'

/** The accessibility statement that the 2018 regulations ask for. */
export function accessibilityPage(release: Release): Html {
  return page(release, {
    title: 'Accessibility statement',
    section: '/accessibility',
    body: html`<p class="lead">
        Golden Thread is meant to be used by everyone on a partnership board, with whatever they use
        to read.
      </p>
      <h2>What you can do</h2>
      <ul>
        <li>read every chart as a table: the same figures stand beside or beneath it;</li>
        <li>
          zoom to 400% and read on a narrow screen; wide tables and charts scroll by themselves, the
          page does not;
        </li>
        <li>reach everything with the keyboard, and see where you are;</li>
        <li>
          use every page without JavaScript. With it, a chart can be read point by point with the
          arrow keys;
        </li>
        <li>print any page; use high-contrast settings; no meaning is given by colour alone.</li>
      </ul>
      <h2>How accessible it is</h2>
      <p>
        It is built to the Web Content Accessibility Guidelines 2.2, level AA. With every version a
        program (axe) checks every kind of page in a browser, at 1,280 and at 320 pixels wide, and
        the version is not released if it reports anything. A program cannot find every problem. It
        has not yet been tested by people who use screen readers.
      </p>
      <h2>What is not perfect</h2>
      <ul>
        <li>
          On a narrow screen a chart is scrolled sideways inside its own region. Its table holds the
          same figures.
        </li>
        <li>
          A downloaded SVG picture has a title and a description but not its table. Take the CSV
          file as well.
        </li>
      </ul>
      <h2>If something does not work for you</h2>
      <p>
        Tell ${release.manifest.authority.name}, which runs this site, and ask for the figures in
        another form. If you are not content with the answer, the
        <a href="https://www.equalityadvisoryservice.com/" rel="noreferrer"
          >Equality Advisory and Support Service</a
        >
        can help.
      </p>`,
  })
}
