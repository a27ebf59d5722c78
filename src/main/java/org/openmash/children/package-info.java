/** Second floor: who the child is. Names, births and addresses live here and nowhere else; a child is a set of evidence that people and, where it is certain, the machine put together. */
package org.openmash.children;
