// A form that a task type's JSON Schema describes: builds its fields, and keeps what they say as the answer.
document.addEventListener('DOMContentLoaded', function () {
  var built = document.getElementById('built');
  if (!built) {
    return;
  }
  var words = built.dataset;
  // On a review the answer is in another form.
  var answer = document.getElementById(words.answer || 'hand:answer');
  var schema = JSON.parse(words.schema);
  var needed = schema.required || [];
  var draft = JSON.parse(answer.value || '{}');
  var alarm = make('p', { className: 'house-refused', role: 'alert', hidden: true });
  var numbers = 0;

  function make(name, attributes, parts) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key in element) {
        element[key] = attributes[key];
      } else {
        element.setAttribute(key, attributes[key]);
      }
    });
    (parts || []).forEach(function (part) {
      element.append(part);
    });
    return element;
  }

  // What a field shows by itself is not shown a second time among the task's variables.
  function variable(name) {
    var term = document.querySelector('#shown dt[data-name="' + CSS.escape(name) + '"]');
    if (!term) {
      return '';
    }
    term.hidden = true;
    term.nextElementSibling.hidden = true;
    var value = term.nextElementSibling;
    value.textContent = value.dataset.said || value.textContent;
    return value.textContent;
  }

  function keep() {
    var said = {};
    fields.forEach(function (field) {
      var value = field.get();
      if (value !== undefined) {
        said[field.name] = value;
      }
    });
    answer.value = JSON.stringify(said);
  }

  function changed() {
    keep();
    alarm.hidden = true;
    document.dispatchEvent(new CustomEvent('honorarium:changed'));
  }

  // Radio buttons or boxes, each with the digit that chooses it.
  function choices(options, several, chosen) {
    var name = 'choice' + numbers++;
    var inputs = options.map(function (option) {
      var input = make('input', { type: several ? 'checkbox' : 'radio', name: name, value: String(option) });
      input.checked = chosen.indexOf(option) >= 0;
      input.addEventListener('change', changed);
      return input;
    });
    var list = make('div', { className: 'house-options' }, inputs.map(function (input, i) {
      var key = i < 9 ? [make('kbd', { textContent: String(i + 1) }), ' '] : [];
      return make('label', {}, [input, ' '].concat(key, [input.value]));
    }));
    return {
      list: list,
      get: function () {
        return options.filter(function (option, i) {
          return inputs[i].checked;
        });
      },
      digit: function (digit) {
        var input = inputs[digit - 1];
        if (input) {
          input.focus();
          input.click();
        }
        return !!input;
      }
    };
  }

  function one(spec, value, options, parts) {
    var list = choices(options, false, value === undefined ? [] : [value]);
    return {
      parts: [list.list].concat(parts || []),
      get: function () {
        return list.get()[0];
      },
      digit: list.digit
    };
  }

  function several(spec, value) {
    var list = choices(spec.items.enum, true, value || []);
    return {
      parts: [list.list],
      get: function () {
        var chosen = list.get();
        return chosen.length ? chosen : undefined;
      },
      digit: list.digit
    };
  }

  function rating(spec, value) {
    var options = [];
    for (var i = spec.minimum; i <= spec.maximum; i++) {
      options.push(i);
    }
    var field = one(spec, value, options);
    field.parts[0].classList.add('house-rating');
    return field;
  }

  function yesNo(spec, value) {
    var options = [words.yes, words.no];
    var field = one(spec, value === undefined ? undefined : options[value ? 0 : 1], options);
    var said = field.get;
    field.get = function () {
      return said() === undefined ? undefined : said() === words.yes;
    };
    return field;
  }

  function text(spec, value, label) {
    var area = make('textarea', { rows: 4, value: value || '', 'aria-label': label });
    if (spec.maxLength) {
      area.maxLength = spec.maxLength;
    }
    area.addEventListener('input', changed);
    return {
      parts: [area],
      get: function () {
        return area.value.trim() === '' ? undefined : area.value;
      }
    };
  }

  function preference(spec, value) {
    var sides = make('div', { className: 'house-sides' }, spec['x-sides'].map(function (name) {
      return make('section', { 'aria-label': name }, [
        make('h3', { textContent: name }), make('div', { className: 'house-text', textContent: variable(name) })]);
    }));
    var parts = spec.properties;
    var better = one(parts.better, value && value.better, parts.better.enum);
    var reason = text(parts.reason, value && value.reason, parts.reason.title || words.reason);
    return {
      parts: [sides, make('p', { textContent: parts.better.title || words.better })].concat(better.parts,
        [make('p', { textContent: parts.reason.title || words.reason })], reason.parts),
      get: function () {
        var said = {};
        if (better.get() !== undefined) {
          said.better = better.get();
        }
        if (reason.get() !== undefined) {
          said.reason = reason.get();
        }
        return Object.keys(said).length ? said : undefined;
      },
      digit: better.digit,
      missing: function () {
        return (spec.required || []).some(function (name) {
          return (name === 'better' ? better : reason).get() === undefined;
        });
      }
    };
  }

  function field(name) {
    var spec = schema.properties[name];
    var value = draft[name];
    var title = spec.title || name;
    var tools = { make: make, changed: changed, words: words, source: spec['x-source'] && variable(spec['x-source']) };
    var kinds = {
      preference: function () { return preference(spec, value); },
      spans: function () { return window.honorariumSpans.text(spec, value || [], tools); },
      'time-spans': function () { return window.honorariumSpans.time(spec, value || [], tools); },
      array: function () { return several(spec, value); },
      integer: function () { return rating(spec, value); },
      boolean: function () { return yesNo(spec, value); },
      string: function () { return spec.enum ? one(spec, value, spec.enum) : text(spec, value, title); }
    };
    var made = kinds[spec['x-form'] || spec.type]();
    var missing = made.missing;
    made.missing = function () {
      var said = made.get();
      return missing ? missing() : Array.isArray(said) && said.length < (spec.minItems || 0);
    };
    made.name = name;
    made.title = title;
    made.needed = needed.indexOf(name) >= 0;
    var legend = make('legend', { textContent: title });
    if (made.needed) {
      legend.append(' ', make('small', { className: 'quiet', textContent: words.needed }));
    }
    var about = spec.description ? [make('p', { className: 'quiet', textContent: spec.description })] : [];
    made.group = make('fieldset', { className: 'house-group', 'data-field': name }, [legend].concat(about, made.parts));
    return made;
  }

  var fields = Object.keys(schema.properties).map(field);
  built.append(make('p', { className: 'quiet', textContent: words.keys }));
  fields.forEach(function (one) {
    built.append(one.group);
  });
  built.append(alarm);

  // Digits choose in the field in which one is, or else in the first that knows them.
  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest('textarea, input[type=text], [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var here = fields.filter(function (one) {
      return one.group.contains(event.target);
    });
    var known = here.concat(here.length ? [] : fields);
    var digit = '123456789'.indexOf(event.key) + 1;
    var done = known.some(function (one) {
      return digit ? one.digit && one.digit(digit) : one.key && one.key(event);
    });
    if (done) {
      event.preventDefault();
    }
  });

  document.addEventListener('honorarium:hand-in', function (event) {
    var lacking = fields.filter(function (one) {
      return one.needed && one.get() === undefined || one.get() !== undefined && one.missing();
    });
    alarm.hidden = lacking.length === 0;
    if (lacking.length) {
      alarm.textContent = words.missing + ' ' + lacking.map(function (one) {
        return one.title;
      }).join(', ');
      var first = lacking[0].group.querySelector('input, textarea, [tabindex]');
      if (first) {
        first.focus();
      }
      event.preventDefault();
    }
  });
  keep();
});
