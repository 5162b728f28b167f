// Runs at the end of every page. Until the first paint the text has the line and the processor to itself; then come the
// scripts. What the reader presses in between is kept, and done when they are there.
(function () {
  const { dataset } = document.documentElement;
  const acts = ['click', 'keydown'];
  const kept = [];
  const doneByBrowser = 'input, summary, [popovertarget], a:not([data-search-open], [data-shortcuts])';

  const keep = (event) => {
    const { target, key } = event;
    const isWords = kept[0] && !key?.[1];
    if ((key && !isWords && !'/?'.includes(key)) || target.closest?.(doneByBrowser)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    kept.push(event);
  };
  const replay = () => {
    acts.forEach((act) => removeEventListener(act, keep, true));
    for (const event of kept) event.target.dispatchEvent(new event.constructor(event.type, event));
  };
  // Where a script does not come or fails at its start, the page is as without scripts: whole, with no dead control.
  const fail = () => {
    delete dataset.script;
    dataset.failed = '';
  };

  acts.forEach((act) => addEventListener(act, keep, true));
  new PerformanceObserver((list) => {
    if (!list.getEntriesByName('first-contentful-paint')[0]) return;
    const modules = document.body.dataset.modules?.split(' ') ?? [];
    Promise.all(modules.map((address) => import(address)))
      .catch(fail)
      .then(replay);
  }).observe({ type: 'paint', buffered: true });
})();
