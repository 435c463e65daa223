/** A control room and a lamp that talk as the document says. */
@NullMarked
package com.example.streetlights;

import org.jspecify.annotations.NullMarked;
