/** The duty desk's door to a child's record: the record itself, the work with the child, links and their undoing. */
package org.openmash.children.web;
