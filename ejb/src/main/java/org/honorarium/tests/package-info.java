/**
 * Tests: how annotators get qualifications that are proved by a test.
 *
 * <p>Operations keep a <b>test</b> of a qualification type: its terms (time limit, what passes, how
 * many tries and how long between them, what it pays) and a <b>paper</b>, which is one version of
 * its questions. Other questions are a new paper; whoever has begun stays on theirs. A test without
 * a key for every question is refused with the place.
 *
 * <p>A <b>try</b> begins with the terms of that moment. Its questions and their options come in an
 * order that follows from the try's seed. What is handed in within the time is scored at once by
 * the newest <b>key</b>: points of right answers in percent, cut after two digits. Whoever passes
 * has the qualification; the level of a skill or a training is the score.
 *
 * <p>A wrong key is never edited. A newer one corrects it, with a reason, and every past try of the
 * paper is scored again beside its old scores. Who passes now gets the qualification; who passed
 * before keeps it, unless operations revoke it.
 *
 * <p>A paid test pays an annotator once, for the first try that answers every question in time,
 * passed or not, at the amount that was promised when that try began.
 *
 * <p>All of that is held here and by {@code V037__tests.sql} and {@code V038__paid_tests.sql}. Keys
 * are for operations alone; an annotator reads questions only once a try has begun, and what was
 * right only when no tries are left.
 */
package org.honorarium.tests;
