// The page of a review: one key for each decision while nobody types, and the annotator's answer in the task's own page.
document.addEventListener('DOMContentLoaded', function () {
  var frame = document.getElementById('frame');
  var fixed = document.getElementById('fix:answer');
  var reason = document.querySelector('[data-least]');
  var least = document.getElementById('least');

  document.querySelectorAll('details[data-open=true]').forEach(function (one) {
    one.open = true;
  });

  function typing(target) {
    return target.closest && target.closest('input, textarea, select, [contenteditable=true], .ui-dialog') !== null;
  }

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && typing(event.target)) {
      event.target.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) {
      return;
    }
    var wanted = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (!wanted) {
      return;
    }
    event.preventDefault();
    if (wanted.tagName !== 'DETAILS') {
      wanted.click();
      return;
    }
    wanted.open = true;
    var first = wanted.querySelector('textarea, select, input:not([type=hidden])');
    if (first) {
      first.focus();
    }
  });

  if (reason) {
    var count = function () {
      var said = Array.from(reason.value.trim().replace(/\s+/g, ' ')).length;
      least.textContent = said + ' / ' + reason.dataset.least + ' ' + least.dataset.words;
    };
    reason.addEventListener('input', count);
    count();
  }

  var send = document.getElementById('fix:send');
  if (send && document.getElementById('built')) {
    send.addEventListener('click', function (event) {
      if (!document.dispatchEvent(new CustomEvent('honorarium:hand-in', { cancelable: true }))) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    }, true);
  }

  if (frame) {
    // Only what comes out of this frame is heard, and it is only ever kept as an answer.
    window.addEventListener('message', function (event) {
      var said = event.data;
      if (event.source !== frame.contentWindow || !said || typeof said.honorarium !== 'string') {
        return;
      }
      if (said.honorarium === 'ready') {
        frame.contentWindow.postMessage(
          { honorarium: 'restore', fields: JSON.parse(frame.dataset.answer || '{}') }, '*');
      } else if (fixed && said.fields && typeof said.fields === 'object') {
        fixed.value = JSON.stringify(said.fields);
      }
    });
  }
});
