/**
 * How the form that a partner fills in is read: every field against what it may hold, every fault told at once. It
 * knows JSON and the words of practice, and neither a database nor who else told what.
 */
package org.openmash.frontdoor.form;
