// Stands at the end of every task's page: what is filled in goes to the page around it, and nowhere else.
(function () {
  var around = window.parent;
  var asked = 0;

  function fields(form, submitter) {
    var found = {};
    new FormData(form, submitter || undefined).forEach(function (value, name) {
      if (typeof value !== 'string') {
        return;
      }
      if (Object.prototype.hasOwnProperty.call(found, name)) {
        found[name] = [].concat(found[name], value);
      } else {
        found[name] = value;
      }
    });
    return found;
  }

  function form() {
    return document.querySelector('form');
  }

  function say(kind, filled) {
    around.postMessage({ honorarium: kind, fields: filled || null }, '*');
  }

  function restore(saved) {
    document.querySelectorAll('input[name], select[name], textarea[name]').forEach(function (field) {
      if (!Object.prototype.hasOwnProperty.call(saved, field.name) || field.type === 'file') {
        return;
      }
      var values = [].concat(saved[field.name]);
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = values.indexOf(field.value) >= 0;
      } else if (field.multiple && field.options) {
        Array.prototype.forEach.call(field.options, function (option) {
          option.selected = values.indexOf(option.value) >= 0;
        });
      } else if (field.type !== 'submit' && field.type !== 'button') {
        field.value = values.shift() || '';
        saved[field.name] = values.length ? values : field.value;
      }
    });
  }

  document.addEventListener('submit', function (event) {
    event.preventDefault();
    say('submit', fields(event.target, event.submitter));
  }, true);
  HTMLFormElement.prototype.submit = function () {
    say('submit', fields(this));
  };
  ['input', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function () {
      clearTimeout(asked);
      asked = setTimeout(function () {
        if (form()) {
          say('draft', fields(form()));
        }
      }, 500);
    }, true);
  });
  var last = 0;
  ['mousemove', 'keydown', 'pointerdown', 'touchstart', 'wheel', 'scroll'].forEach(function (kind) {
    document.addEventListener(kind, function () {
      if (Date.now() - last > 2000) {
        last = Date.now();
        say('active');
      }
    }, { capture: true, passive: true });
  });
  window.addEventListener('message', function (event) {
    if (event.source !== around || !event.data) {
      return;
    }
    if (event.data.honorarium === 'restore') {
      restore(event.data.fields || {});
    } else if (event.data.honorarium === 'hand-in' && form()) {
      if (form().reportValidity()) {
        say('submit', fields(form()));
      }
    }
  });
  around.postMessage({
    honorarium: 'ready',
    submits: !!document.querySelector('form button:not([type=button]):not([type=reset]), form input[type=submit], form input[type=image]')
  }, '*');
})();
